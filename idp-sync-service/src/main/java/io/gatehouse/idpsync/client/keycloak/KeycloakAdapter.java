package io.gatehouse.idpsync.client.keycloak;

import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.http.AccessTokens;
import io.gatehouse.idpsync.http.AuthorizedCalls;
import io.gatehouse.idpsync.http.ProviderCalls;
import io.gatehouse.idpsync.http.TokenRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.springframework.web.client.RestClient;

/** Connects to realms of Keycloak with a service account that may manage clients ({@code realm-management}). */
final class KeycloakAdapter implements ProviderAdapter {
    private final RestClient http;
    private final Clock clock;

    KeycloakAdapter(RestClient http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    public String providerType() {
        return "keycloak";
    }

    @Override
    public IdentityProvider connect(ProviderAccess access) {
        var realm = KeycloakRealm.ofIssuer(access.settings().issuer());
        var calls = new ProviderCalls("Keycloak", http, access, clock);
        var request = new TokenRequest(
                URI.create(realm.tokenEndpoint()),
                access.requiredSetting("initial_client_id"),
                access.requiredCredential("initial_client_secret"),
                Map.of());
        var admin = new AuthorizedCalls(calls, new AccessTokens(calls, request, clock));
        return new KeycloakIdentityProvider(new KeycloakApi(realm, calls, admin));
    }
}
