package io.gatehouse.idpsync.client.oidc;

import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.Registration;
import io.gatehouse.idpsync.http.AuthorizedCalls;
import io.gatehouse.idpsync.http.ProviderAnswer;
import io.gatehouse.idpsync.http.ProviderCalls;
import io.gatehouse.idpsync.registration.Addresses;
import io.gatehouse.idpsync.registration.Registrar;
import io.gatehouse.idpsync.registration.ServerMetadata;
import io.gatehouse.schemas.sealed.Secret;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * Registers with the initial access token or as the client that may, and manages each client with its registration access
 * token. Where a server does not accept that token any more and there is a client that may manage others, as at Keycloak, its
 * word counts.
 */
final class OidcRegistrar implements Registrar {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final ProviderCalls calls;
    private final ServerMetadata server;
    private final @Nullable Secret initialToken;
    private final @Nullable SingletonSupplier<AuthorizedCalls> manager;

    OidcRegistrar(
            ProviderCalls calls,
            ServerMetadata server,
            @Nullable Secret initialToken,
            @Nullable SingletonSupplier<AuthorizedCalls> manager) {
        this.calls = calls;
        this.server = server;
        this.initialToken = initialToken;
        this.manager = manager;
    }

    @Override
    public ServerMetadata server() {
        return server;
    }

    @Override
    public Function<ObjectNode, ProviderAnswer> toRegister() {
        var endpoint = server.endpoint("registration_endpoint");
        if (initialToken != null || manager == null) {
            return metadata -> calls.send(HttpMethod.POST, endpoint, initialToken, metadata, headers -> {});
        }
        var authorized = manager.obtain();
        authorized.prepare();
        return metadata -> authorized.send(HttpMethod.POST, endpoint, metadata);
    }

    @Override
    public ProviderAnswer read(Registration client) {
        return managed(HttpMethod.GET, client, null);
    }

    @Override
    public ProviderAnswer replace(Registration client, ObjectNode metadata) {
        return managed(HttpMethod.PUT, client, metadata);
    }

    /** Without the present secret: a server may read that as a request for a new one (RFC 7592, 2.2). */
    @Override
    public ProviderAnswer renewSecret(Registration client, ObjectNode metadata) {
        metadata.remove("client_secret");
        return managed(HttpMethod.PUT, client, metadata);
    }

    @Override
    public ProviderAnswer remove(Registration client) {
        return managed(HttpMethod.DELETE, client, null);
    }

    @Override
    public List<String> check() {
        if (manager != null) {
            try {
                manager.obtain().prepare();
            } catch (IdpRejectedException e) {
                return List.of(e.reason());
            }
        }
        return List.of();
    }

    private ProviderAnswer managed(HttpMethod method, Registration client, @Nullable ObjectNode metadata) {
        var uri = Addresses.of(calls.provider(), Objects.requireNonNull(client.reference()));
        var answer = calls.send(method, uri, client.token(), metadata, headers -> {});
        if (answer.status() != UNAUTHORIZED || manager == null) {
            return answer;
        }
        var second = manager.obtain().send(method, uri, metadata);
        return second.status() == UNAUTHORIZED || second.status() == FORBIDDEN ? answer : second;
    }
}
