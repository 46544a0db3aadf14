package io.gatehouse.registration.application;

import io.gatehouse.registration.approval.ApprovalStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application, looked at from an API product version.
 *
 * @param registrationId its registration for the version; null for none
 * @param registrationStatus null without a registration
 */
public record VersionApplication(
        UUID id,
        String name,
        UUID strategyId,
        @Nullable UUID registrationId,
        @Nullable ApprovalStatus registrationStatus,
        Instant createdAt,
        Instant updatedAt) {}
