package io.gatehouse.idpsync.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything one attempt needs to know of a client.
 *
 * @param demand rises with everything that asks for another look at the client
 * @param failure why the last attempt failed; null if it did not
 * @param secretRequests who waits for a new secret, oldest first
 * @param provider the provider wanted; null while it is not known
 */
public record ClientJob(
        WantedClient wanted,
        long demand,
        Observed observed,
        @Nullable Failure failure,
        List<SecretRequest> secretRequests,
        @Nullable ProviderSettings provider) {
    public ClientJob {
        secretRequests = List.copyOf(secretRequests);
    }

    String applicationId() {
        return wanted.applicationId();
    }

    /** Whether followers have yet to learn that the provider reflects the wanted revision, or that a failure is over. */
    boolean isNews() {
        return observed.revision() < wanted.revision() || failure != null;
    }

    /** The failure recorded after one more attempt that failed. */
    Failure failedAgain(boolean refused, @Nullable Integer status, String reason) {
        var attempts = failure != null && failure.demand() == demand ? failure.attempts() + 1 : 1;
        return new Failure(demand, attempts, refused, status, reason);
    }
}
