package io.gatehouse.idpsync.client;

import io.gatehouse.schemas.sealed.Secret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A new client secret, readable in memory only.
 *
 * @param value the secret
 * @param expiresAt when it ends; null for never
 */
public record IssuedSecret(Secret value, @Nullable Instant expiresAt) {}
