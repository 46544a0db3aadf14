package io.gatehouse.registration.developer;

import io.gatehouse.registration.approval.ApprovalStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * Someone who uses a portal.
 *
 * @param email address, unique in the portal without regard to case
 */
public record Developer(
        UUID id,
        UUID portalId,
        String email,
        String fullName,
        ApprovalStatus status,
        Instant createdAt,
        Instant updatedAt) {
    public boolean isApproved() {
        return status == ApprovalStatus.APPROVED;
    }
}
