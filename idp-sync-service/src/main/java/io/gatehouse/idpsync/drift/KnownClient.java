package io.gatehouse.idpsync.drift;

import io.gatehouse.idpsync.client.ProviderSettings;
import io.gatehouse.idpsync.reconcile.WantedClient;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a client that a scan came across.
 *
 * @param wanted what is wanted of it
 * @param place the provider that keeps it; null while it is not known
 * @param settled whether the provider reflected that when it was last looked at; if not, it is being worked on
 */
public record KnownClient(WantedClient wanted, @Nullable ProviderSettings place, boolean settled) {
    /** Whether the client is wanted, and at that place. */
    boolean isWantedAt(ProviderSettings settings) {
        return wanted instanceof WantedClient.Present && place != null && place.samePlaceAs(settings);
    }
}
