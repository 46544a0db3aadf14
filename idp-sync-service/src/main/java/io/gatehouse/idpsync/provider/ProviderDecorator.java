package io.gatehouse.idpsync.provider;

import io.gatehouse.idpsync.client.IdentityProvider;

/** Adds something to each connected provider, such as measurements. */
public interface ProviderDecorator {
    /** The same provider with what is added; {@code providerType} names its adapter. */
    IdentityProvider decorate(String providerType, IdentityProvider provider);
}
