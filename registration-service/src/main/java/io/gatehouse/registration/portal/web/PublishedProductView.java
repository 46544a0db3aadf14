package io.gatehouse.registration.portal.web;

import io.gatehouse.registration.portal.PortalProducts.PublishedProduct;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product in a portal as administrators see it. */
record PublishedProductView(
        UUID id,
        String name,
        @Nullable String description,
        List<UUID> portalIds,
        long versionCount,
        Map<String, String> labels,
        Instant createdAt,
        Instant updatedAt) {

    static PublishedProductView of(PublishedProduct product) {
        return new PublishedProductView(
                product.id(),
                product.name(),
                product.description(),
                product.portalIds(),
                product.versionCount(),
                product.labels(),
                product.createdAt(),
                product.updatedAt());
    }
}
