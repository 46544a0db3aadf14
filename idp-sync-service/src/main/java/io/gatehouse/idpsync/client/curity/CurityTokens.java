package io.gatehouse.idpsync.client.curity;

import io.gatehouse.idpsync.http.AccessTokens;
import io.gatehouse.idpsync.http.AuthorizedCalls;
import io.gatehouse.idpsync.http.ProviderCalls;
import io.gatehouse.idpsync.http.TokenRequest;
import io.gatehouse.idpsync.registration.ServerMetadata;
import io.gatehouse.schemas.sealed.Secret;
import java.time.Clock;
import java.util.Map;
import org.springframework.util.function.SingletonSupplier;

/** The two kinds of tokens: one for each registration, which Curity takes only once, and one for all management. */
final class CurityTokens {
    private final SingletonSupplier<AccessTokens> registering;
    private final SingletonSupplier<AuthorizedCalls> managing;

    CurityTokens(ProviderCalls calls, ServerMetadata server, String clientId, Secret clientSecret, Clock clock) {
        this.registering = SingletonSupplier.of(() -> tokens(calls, server, clientId, clientSecret, "dcr", clock));
        this.managing = SingletonSupplier.of(
                () -> new AuthorizedCalls(calls, tokens(calls, server, clientId, clientSecret, "dcrm", clock)));
    }

    /** A token for one registration. */
    Secret forOneRegistration() {
        return registering.obtain().fresh().value();
    }

    /** Calls that manage clients. */
    AuthorizedCalls management() {
        return managing.obtain();
    }

    private static AccessTokens tokens(
            ProviderCalls calls, ServerMetadata server, String clientId, Secret secret, String scope, Clock clock) {
        var request = new TokenRequest(server.endpoint("token_endpoint"), clientId, secret, Map.of("scope", scope));
        return new AccessTokens(calls, request, clock);
    }
}
