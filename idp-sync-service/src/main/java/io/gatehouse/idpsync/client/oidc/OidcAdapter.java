package io.gatehouse.idpsync.client.oidc;

import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.http.AccessTokens;
import io.gatehouse.idpsync.http.AuthorizedCalls;
import io.gatehouse.idpsync.http.ProviderCalls;
import io.gatehouse.idpsync.http.TokenRequest;
import io.gatehouse.idpsync.registration.LostRegistrations;
import io.gatehouse.idpsync.registration.RegistrationIdentityProvider;
import io.gatehouse.idpsync.registration.ServerMetadata;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestClient;

/**
 * Connects to servers with dynamic client registration: with an initial access token ({@code initial_access_token}), with
 * tokens of a client that may register others ({@code initial_client_id}, {@code initial_client_secret} and, where the server
 * wants one, {@code initial_client_scope}), or with neither where registration is open to everyone.
 */
final class OidcAdapter implements ProviderAdapter {
    private static final String CLIENT_ID = "initial_client_id";

    private final RestClient http;
    private final LostRegistrations lost;
    private final Clock clock;

    OidcAdapter(RestClient http, LostRegistrations lost, Clock clock) {
        this.http = http;
        this.lost = lost;
        this.clock = clock;
    }

    @Override
    public String providerType() {
        return "oidc";
    }

    @Override
    public IdentityProvider connect(ProviderAccess access) {
        var calls = new ProviderCalls("the OpenID provider", http, access, clock);
        var server = new ServerMetadata(calls, access.settings().issuer(), clock);
        var registrar = new OidcRegistrar(
                calls, server, access.credentials().get("initial_access_token"), manager(access, calls, server));
        return new RegistrationIdentityProvider(registrar, access, lost);
    }

    private @Nullable SingletonSupplier<AuthorizedCalls> manager(
            ProviderAccess access, ProviderCalls calls, ServerMetadata server) {
        if (access.setting(CLIENT_ID).isEmpty()) {
            return null;
        }
        var clientId = access.requiredSetting(CLIENT_ID);
        var secret = access.requiredCredential("initial_client_secret");
        var scope = access.setting("initial_client_scope").map(value -> Map.of("scope", value));
        return SingletonSupplier.of(() -> {
            var request = new TokenRequest(server.endpoint("token_endpoint"), clientId, secret, scope.orElse(Map.of()));
            return new AuthorizedCalls(calls, new AccessTokens(calls, request, clock));
        });
    }
}
