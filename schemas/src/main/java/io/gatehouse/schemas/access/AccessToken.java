package io.gatehouse.schemas.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bearer token of the management APIs that was made by the command. The token itself is kept nowhere.
 *
 * @param id its id, and that of the principal it stands for
 * @param name what it is for, in the holder's words
 * @param system whether it is a system account's and not a person's
 * @param sha256 its digest, see {@link TokenDigest}
 * @param roles what it may do, by the names of roles
 * @param revision rises with each change
 * @param expiresAt null when it does not expire
 * @param revokedAt null while it has not been revoked
 */
public record AccessToken(
        UUID id,
        String name,
        boolean system,
        String sha256,
        Set<String> roles,
        long revision,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    /** @throws IllegalArgumentException if a role is not known; its message names those that are */
    public AccessToken {
        roles = Role.canonical(roles);
    }

    /** The same, revoked. */
    public AccessToken revoked(Instant at) {
        return new AccessToken(id, name, system, sha256, roles, revision + 1, createdAt, expiresAt, at);
    }
}
