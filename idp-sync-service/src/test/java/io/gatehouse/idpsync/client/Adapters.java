package io.gatehouse.idpsync.client;

import io.gatehouse.idpsync.client.auth0.Auth0Place;
import io.gatehouse.idpsync.client.azuread.EntraPlace;
import io.gatehouse.idpsync.client.bridge.BridgePlace;
import io.gatehouse.idpsync.client.curity.CurityPlace;
import io.gatehouse.idpsync.client.keycloak.KeycloakPlace;
import io.gatehouse.idpsync.client.kongidentity.KongIdentityPlace;
import io.gatehouse.idpsync.client.oidc.OidcPlace;
import io.gatehouse.idpsync.client.okta.OktaPlace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Every adapter, each with a stand-in of its provider. */
final class Adapters {
    private Adapters() {}

    /** How to make a place for each, by provider type and, where there are several kinds, what they know. */
    static Map<String, Function<Outbound, Place<?>>> all() {
        var adapters = new LinkedHashMap<String, Function<Outbound, Place<?>>>();
        adapters.put("auth0", Auth0Place::withManagedScopes);
        adapters.put("okta", OktaPlace::withPolicy);
        adapters.put("azureAd", EntraPlace::new);
        adapters.put("curity", CurityPlace::new);
        adapters.put("oidc", OidcPlace::new);
        adapters.put("http", outbound -> new BridgePlace(Map.of(), outbound));
        adapters.put(
                "http, application_id", outbound -> new BridgePlace(Map.of("send_application_id", "true"), outbound));
        adapters.put(
                "http, several secrets",
                outbound -> new BridgePlace(Map.of("allow_multiple_credentials", "true"), outbound));
        adapters.put("keycloak", KeycloakPlace::new);
        adapters.put("kongIdentity", KongIdentityPlace::new);
        return adapters;
    }
}
