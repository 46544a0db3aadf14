package io.gatehouse.idpsync.client;

import io.gatehouse.schemas.sealed.Secret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A new client secret, readable in memory only.
 *
 * @param value the secret
 * @param expiresAt when it ends; null for never
 * @param secretId how the provider names it among the secrets of its client; null where a client has only one
 */
public record IssuedSecret(
        Secret value, @Nullable Instant expiresAt, @Nullable String secretId) {
    /** The only secret of a client, without an end. */
    public static IssuedSecret only(Secret value) {
        return new IssuedSecret(value, null, null);
    }
}
