package io.gatehouse.registration.apiproduct;

import io.gatehouse.registration.apiproduct.ApiProductVersion.GatewayService;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator wants a version to be, checked.
 *
 * @param published for all portals that have it; null to leave that as it is
 * @param deprecated for all portals that have it; null to leave that as it is
 */
public record WantedVersion(
        String name,
        @Nullable GatewayService gatewayService,
        @Nullable Boolean published,
        @Nullable Boolean deprecated,
        Map<String, String> labels) {}
