package io.gatehouse.idpsync.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the client of an application is.
 *
 * @param applicationId the application, a UUID
 * @param providerId its identity provider, a UUID; null when nothing but its deletion is known
 * @param clientId OAuth client id; null when there is no client
 * @param wantedRevision revision of the application that is wanted
 * @param observedRevision revision that the provider reflects; 0 for none
 * @param state how far it is
 * @param attempts failed attempts in a row
 * @param providerStatus HTTP status of the last failure; null for no failure, or no answer
 * @param reason what went wrong at the last failure, without secrets; null for no failure
 * @param nextAttemptAt when the next attempt is due; null when it rests
 */
public record ClientStatus(
        String applicationId,
        @Nullable String providerId,
        @Nullable String clientId,
        long wantedRevision,
        long observedRevision,
        ClientState state,
        int attempts,
        @Nullable Integer providerStatus,
        @Nullable String reason,
        @Nullable Instant nextAttemptAt) {}
