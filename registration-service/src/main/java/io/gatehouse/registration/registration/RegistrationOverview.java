package io.gatehouse.registration.registration;

import java.util.UUID;

/** A registration with the names of what it connects. */
public record RegistrationOverview(
        Registration registration,
        UUID portalId,
        UUID productId,
        String productName,
        String versionName,
        String applicationName,
        UUID developerId,
        String developerName) {}
