package io.gatehouse.registration.specification.web;

import io.gatehouse.registration.specification.Specification;
import java.time.Instant;
import java.util.UUID;

/** A specification as administrators see it. */
record SpecificationView(UUID id, String name, String content, Instant createdAt, Instant updatedAt) {
    static SpecificationView of(Specification specification) {
        return new SpecificationView(
                specification.id(),
                specification.name(),
                specification.content(),
                specification.createdAt(),
                specification.updatedAt());
    }
}
