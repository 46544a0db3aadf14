package io.gatehouse.registration.registration.web;

import io.gatehouse.registration.registration.RegistrationOverview;
import java.time.Instant;
import java.util.UUID;

/** A registration as its developer sees it. */
record RegistrationView(
        UUID id,
        String status,
        UUID productId,
        String productName,
        UUID productVersionId,
        String productVersionName,
        UUID applicationId,
        Instant createdAt,
        Instant updatedAt) {
    static RegistrationView of(RegistrationOverview overview) {
        var registration = overview.registration();
        return new RegistrationView(
                registration.id(),
                registration.status().text(),
                overview.productId(),
                overview.productName(),
                registration.productVersionId(),
                overview.versionName(),
                registration.applicationId(),
                registration.createdAt(),
                registration.updatedAt());
    }
}
