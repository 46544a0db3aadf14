package io.gatehouse.idpsync.provider;

import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.ProviderSettings;

/** Finds the adapter for a provider. */
public interface IdentityProviders {
    /**
     * The provider with these settings. Makes no call; the same settings give the same provider, so that it may keep tokens.
     *
     * @throws IdpRejectedException if no adapter serves its type, its settings make no sense, or its credentials cannot be
     *     opened
     */
    IdentityProvider of(ProviderSettings settings);
}
