package io.gatehouse.idpsync.client.keycloak;

import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.client.ProviderSettings;
import io.gatehouse.schemas.sealed.Secret;
import java.time.Clock;
import java.util.Map;
import org.springframework.web.client.RestClient;

/** Connects to realms of Keycloak with a service account that may manage clients ({@code realm-management}). */
final class KeycloakAdapter implements ProviderAdapter {
    private static final String CLIENT_ID = "initial_client_id";
    private static final String CLIENT_SECRET = "initial_client_secret";

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
    public IdentityProvider connect(ProviderSettings settings, Map<String, Secret> credentials) {
        var realm = KeycloakRealm.ofIssuer(settings.issuer());
        var clientId = required(CLIENT_ID, settings.settings());
        var clientSecret = required(CLIENT_SECRET, credentials);
        var tokens = new KeycloakTokens(http, realm, clientId, clientSecret, clock);
        return new KeycloakIdentityProvider(new KeycloakApi(http, realm, tokens));
    }

    private static <T> T required(String name, Map<String, T> values) {
        var value = values.get(name);
        if (value == null) {
            throw new IdpRejectedException(null, "the provider's " + name + " is missing");
        }
        return value;
    }
}
