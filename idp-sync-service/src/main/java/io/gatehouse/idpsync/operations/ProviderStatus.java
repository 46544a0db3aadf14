package io.gatehouse.idpsync.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the clients of an identity provider are.
 *
 * @param providerId the provider, a UUID
 * @param providerType its type, such as {@code keycloak}
 * @param issuer its issuer
 * @param paused whether it is left alone
 * @param ready clients that are what is wanted
 * @param pending clients that are not yet
 * @param failing clients whose last attempt failed, and that are tried again
 * @param refused clients that the provider refused
 * @param oldestFailureAt since when the client that fails longest does so; null when none does
 */
public record ProviderStatus(
        String providerId,
        String providerType,
        String issuer,
        boolean paused,
        long ready,
        long pending,
        long failing,
        long refused,
        @Nullable Instant oldestFailureAt) {}
