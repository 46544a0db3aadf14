package io.gatehouse.idpsync.operations.web;

import io.gatehouse.idpsync.operations.ClientStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A client as the API shows it; see {@link ClientStatus}. */
record ClientView(
        String applicationId,
        @Nullable String dcrProviderId,
        @Nullable String clientId,
        long wantedRevision,
        long observedRevision,
        String state,
        int failedAttempts,
        @Nullable Integer providerStatus,
        @Nullable String reason,
        @Nullable Instant nextAttemptAt) {
    static ClientView of(ClientStatus status) {
        return new ClientView(
                status.applicationId(),
                status.providerId(),
                status.clientId(),
                status.wantedRevision(),
                status.observedRevision(),
                status.state().label(),
                status.attempts(),
                status.providerStatus(),
                status.reason(),
                status.nextAttemptAt());
    }
}
