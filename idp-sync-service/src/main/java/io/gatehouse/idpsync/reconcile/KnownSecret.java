package io.gatehouse.idpsync.reconcile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret that somebody knows, of a client that may have several.
 *
 * @param secretId how the provider names it
 * @param credentialId the credential it belongs to, a UUID; the application's id for the secret made with the client
 * @param retireAt when it is to be removed because another took its place; null if none did
 */
public record KnownSecret(
        String secretId, String credentialId, @Nullable Instant retireAt) {
    boolean isRetiring() {
        return retireAt != null;
    }

    boolean isDue(Instant now) {
        return retireAt != null && !now.isBefore(retireAt);
    }
}
