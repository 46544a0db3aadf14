package io.gatehouse.idpsync.client;

/** Adds something to each connected provider, such as measurements. */
public interface ProviderDecorator {
    /** The same provider with what is added; {@code providerType} names its adapter. */
    IdentityProvider decorate(String providerType, IdentityProvider provider);
}
