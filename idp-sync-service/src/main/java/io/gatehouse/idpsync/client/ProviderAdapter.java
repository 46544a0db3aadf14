package io.gatehouse.idpsync.client;

/** Knows one kind of identity provider. */
public interface ProviderAdapter {
    /** The provider type it serves, such as {@code keycloak}. */
    String providerType();

    /**
     * A provider of this kind; makes no call.
     *
     * @throws IdpRejectedException if a setting is missing or makes no sense; names it
     */
    IdentityProvider connect(ProviderAccess access);
}
