package io.gatehouse.registration.developer.web;

import io.gatehouse.registration.developer.DeveloperOverview;
import java.time.Instant;
import java.util.UUID;

/** A developer as administrators see it. */
record DeveloperView(
        UUID id,
        String email,
        String fullName,
        String status,
        long applicationCount,
        Instant createdAt,
        Instant updatedAt) {
    static DeveloperView of(DeveloperOverview overview) {
        var developer = overview.developer();
        return new DeveloperView(
                developer.id(),
                developer.email(),
                developer.fullName(),
                developer.status().text(),
                overview.applications(),
                developer.createdAt(),
                developer.updatedAt());
    }
}
