package io.gatehouse.idpsync.client.keycloak;

import io.gatehouse.idpsync.http.AuthorizedCalls;
import io.gatehouse.idpsync.http.ProviderAnswer;
import io.gatehouse.idpsync.http.ProviderCalls;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** Calls to one realm: to its Admin REST API, and for its discovery document. */
final class KeycloakApi {
    private final KeycloakRealm realm;
    private final ProviderCalls open;
    private final AuthorizedCalls admin;

    KeycloakApi(KeycloakRealm realm, ProviderCalls open, AuthorizedCalls admin) {
        this.realm = realm;
        this.open = open;
        this.admin = admin;
    }

    /**
     * Makes a call to the Admin REST API.
     *
     * @param path below the realm, encoded
     * @param body sent as JSON; null for none
     */
    ProviderAnswer send(HttpMethod method, String path, @Nullable Object body) {
        return admin.send(method, URI.create(realm.admin() + path), body);
    }

    /** The realm's discovery document (OpenID Connect Discovery 1.0, 4), for which no token is needed. */
    ProviderAnswer discovery() {
        return open.send(http -> http.get().uri(URI.create(realm.issuer() + "/.well-known/openid-configuration")));
    }

    /** Issuer of the realm. */
    String issuer() {
        return realm.issuer();
    }
}
