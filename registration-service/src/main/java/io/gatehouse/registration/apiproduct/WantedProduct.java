package io.gatehouse.registration.apiproduct;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator wants a product to be, checked but for the portals it names.
 *
 * @param portalIds portals that publish it, and no others; null to leave that as it is
 */
public record WantedProduct(
        String name,
        @Nullable String description,
        Map<String, String> labels,
        Map<String, String> publicLabels,
        @Nullable List<UUID> portalIds) {}
