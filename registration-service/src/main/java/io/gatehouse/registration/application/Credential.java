package io.gatehouse.registration.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API key of an application; the key itself is not kept.
 *
 * @param keySha256 SHA-256 of the key, lower-case hexadecimal
 * @param expiresAt null for never
 * @param revokedAt null while it was not revoked
 */
public record Credential(
        UUID id,
        UUID applicationId,
        String displayName,
        String keySha256,
        @Nullable Instant expiresAt,
        Instant createdAt,
        @Nullable Instant revokedAt) {
    /** {@code active}, {@code expired} or {@code revoked}. */
    public String status(Instant now) {
        if (revokedAt != null) {
            return "revoked";
        }
        return expiresAt != null && !now.isBefore(expiresAt) ? "expired" : "active";
    }
}
