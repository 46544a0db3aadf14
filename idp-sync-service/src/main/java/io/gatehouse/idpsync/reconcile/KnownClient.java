package io.gatehouse.idpsync.reconcile;

import io.gatehouse.idpsync.client.ProviderSettings;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the client of an application.
 *
 * @param wanted what is wanted of it
 * @param observed how far its provider is
 * @param failure why the last attempt failed; null if it did not
 * @param provider the provider wanted; null while it is not known
 */
public record KnownClient(
        WantedClient wanted,
        Observed observed,
        @Nullable Failure failure,
        @Nullable ProviderSettings provider) {
    /** Whether the provider reflected what is wanted when it was last looked at; if not, it is being worked on. */
    public boolean isSettled() {
        return observed.revision() == wanted.revision()
                && failure == null
                && Objects.equals(observed.providerId(), wanted.providerId());
    }

    /** Whether the client is wanted, and at that place. */
    public boolean isWantedAt(ProviderSettings settings) {
        return wanted instanceof WantedClient.Present && provider != null && provider.samePlaceAs(settings);
    }
}
