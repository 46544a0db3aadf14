package io.gatehouse.registration.registration.web;

import io.gatehouse.registration.registration.RegistrationOverview;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration as administrators see it.
 *
 * @param grantedScopes null: scopes belong to the application
 */
record PortalRegistrationView(
        UUID id,
        String status,
        Named product,
        Named productVersion,
        Named application,
        Named developer,
        @Nullable List<String> grantedScopes,
        Instant createdAt,
        Instant updatedAt) {
    /** Something the registration connects. */
    record Named(UUID id, String name) {}

    static PortalRegistrationView of(RegistrationOverview overview) {
        var registration = overview.registration();
        return new PortalRegistrationView(
                registration.id(),
                registration.status().text(),
                new Named(overview.productId(), overview.productName()),
                new Named(registration.productVersionId(), overview.versionName()),
                new Named(registration.applicationId(), overview.applicationName()),
                new Named(overview.developerId(), overview.developerName()),
                null,
                registration.createdAt(),
                registration.updatedAt());
    }
}
