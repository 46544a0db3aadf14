package io.gatehouse.registration.registration;

import io.gatehouse.registration.approval.ApprovalStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An application's wish to call an API product version, and what became of it. */
public record Registration(
        UUID id,
        UUID applicationId,
        UUID productVersionId,
        ApprovalStatus status,
        List<String> scopes,
        Instant createdAt,
        Instant updatedAt) {
    public Registration {
        scopes = List.copyOf(scopes);
    }

    Registration with(ApprovalStatus changed, Instant now) {
        return new Registration(id, applicationId, productVersionId, changed, scopes, createdAt, now);
    }
}
