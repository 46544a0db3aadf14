package io.gatehouse.idpsync.client;

import io.gatehouse.schemas.sealed.Secret;
import java.util.Map;

/** Knows one kind of identity provider. */
public interface ProviderAdapter {
    /** The provider type it serves, such as {@code keycloak}. */
    String providerType();

    /**
     * A provider of this kind; makes no call.
     *
     * @param credentials the opened credentials by name
     * @throws IdpRejectedException if a setting is missing or makes no sense; names it
     */
    IdentityProvider connect(ProviderSettings settings, Map<String, Secret> credentials);
}
