package io.gatehouse.registration.apiproduct.web;

import io.gatehouse.registration.apiproduct.ApiProduct;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product as administrators see it. */
record ApiProductView(
        UUID id,
        String name,
        @Nullable String description,
        List<UUID> portalIds,
        List<PortalView> portals,
        long versionCount,
        Map<String, String> labels,
        Map<String, String> publicLabels,
        Instant createdAt,
        Instant updatedAt) {

    record PortalView(UUID portalId, String portalName) {}

    static ApiProductView of(ApiProduct product) {
        return new ApiProductView(
                product.id(),
                product.name(),
                product.description(),
                product.portals().stream().map(ApiProduct.Place::portalId).toList(),
                product.portals().stream()
                        .map(place -> new PortalView(place.portalId(), place.portalName()))
                        .toList(),
                product.versionCount(),
                product.labels(),
                product.publicLabels(),
                product.createdAt(),
                product.updatedAt());
    }
}
