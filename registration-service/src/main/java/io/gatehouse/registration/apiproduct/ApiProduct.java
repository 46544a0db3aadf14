package io.gatehouse.registration.apiproduct;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that developers can find and use, in one or more versions.
 *
 * @param description null for none
 * @param publicLabels labels that developers see
 * @param portals where it is published
 * @param versionCount how many versions it has
 */
public record ApiProduct(
        UUID id,
        String name,
        @Nullable String description,
        Map<String, String> labels,
        Map<String, String> publicLabels,
        List<Place> portals,
        long versionCount,
        Instant createdAt,
        Instant updatedAt) {
    /** A portal that publishes the product. */
    public record Place(UUID portalId, String portalName) {}

    public ApiProduct {
        labels = Map.copyOf(labels);
        publicLabels = Map.copyOf(publicLabels);
        portals = List.copyOf(portals);
    }
}
