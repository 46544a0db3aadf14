package io.gatehouse.idpsync.reconcile;

import io.gatehouse.idpsync.client.ProviderSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything one attempt needs to know of a client.
 *
 * @param demand rises with everything that asks for another look at the client
 * @param failure why the last attempt failed; null if it did not
 * @param secretRequests what is wanted of its secrets, oldest first
 * @param secrets the secrets that somebody knows, oldest retirement first; empty where a client has only one
 * @param drift in what the client was found different and is to be brought back; empty if it was not
 * @param leftovers providers at which the application left a client
 * @param provider the provider wanted; null while it is not known
 * @param paused whether operations people had that provider left alone
 */
public record ClientJob(
        WantedClient wanted,
        long demand,
        Observed observed,
        @Nullable Failure failure,
        List<SecretRequest> secretRequests,
        List<KnownSecret> secrets,
        List<String> drift,
        List<ProviderSettings> leftovers,
        @Nullable ProviderSettings provider,
        boolean paused) {
    public ClientJob {
        secretRequests = List.copyOf(secretRequests);
        secrets = List.copyOf(secrets);
        drift = List.copyOf(drift);
        leftovers = List.copyOf(leftovers);
    }

    String applicationId() {
        return wanted.applicationId();
    }

    /** The provider of an attempt that was made. */
    String providerId() {
        if (provider == null) {
            throw new IllegalStateException("nothing can have been tried without a provider");
        }
        return provider.providerId();
    }

    /** Who waits for a new secret in the place of the one made with the client. */
    List<SecretRequest> rotations() {
        return secretRequests.stream()
                .filter(request -> request.kind() == SecretRequest.Kind.ROTATION)
                .toList();
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
