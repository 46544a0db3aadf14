package io.gatehouse.registration.site.web;

import io.gatehouse.registration.site.Products;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product. */
record ProductView(
        UUID id,
        String name,
        @Nullable String description,
        long documentCount,
        long versionCount,
        Products.@Nullable Latest latestVersion,
        Map<String, String> publicLabels,
        Instant createdAt,
        Instant updatedAt) {
    static ProductView of(Products.Product product) {
        return new ProductView(
                product.id(),
                product.name(),
                product.description(),
                product.documents(),
                product.versions(),
                product.latest(),
                product.publicLabels(),
                product.createdAt(),
                product.updatedAt());
    }
}
