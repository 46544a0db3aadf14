package io.gatehouse.idpsync.client.curity;

import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.Registration;
import io.gatehouse.idpsync.http.ProviderAnswer;
import io.gatehouse.idpsync.http.ProviderCalls;
import io.gatehouse.idpsync.registration.Addresses;
import io.gatehouse.idpsync.registration.Registrar;
import io.gatehouse.idpsync.registration.ServerMetadata;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.node.ObjectNode;

/**
 * Registers with a token of the scope {@code dcr} each, and manages with one of the scope {@code dcrm}. The registration
 * access token is used for one thing only: whatever is done with it replaces the client's secret, which is what a rotation
 * wants and nothing else may do.
 *
 * @see <a href="https://curity.io/resources/learn/dynamic-client-registration-management/">Dynamic Client Registration
 *     Management</a>
 */
final class CurityRegistrar implements Registrar {
    private final ProviderCalls calls;
    private final ServerMetadata server;
    private final CurityTokens tokens;

    CurityRegistrar(ProviderCalls calls, ServerMetadata server, CurityTokens tokens) {
        this.calls = calls;
        this.server = server;
        this.tokens = tokens;
    }

    @Override
    public ServerMetadata server() {
        return server;
    }

    @Override
    public Function<ObjectNode, ProviderAnswer> toRegister() {
        var endpoint = server.endpoint("registration_endpoint");
        var token = tokens.forOneRegistration();
        return metadata -> calls.send(HttpMethod.POST, endpoint, token, metadata, headers -> {});
    }

    @Override
    public ProviderAnswer read(Registration client) {
        return tokens.management().send(HttpMethod.GET, address(client), null);
    }

    @Override
    public ProviderAnswer replace(Registration client, ObjectNode metadata) {
        return tokens.management().send(HttpMethod.PUT, address(client), metadata);
    }

    @Override
    public ProviderAnswer renewSecret(Registration client, ObjectNode metadata) {
        return calls.send(HttpMethod.PUT, address(client), client.token(), metadata, headers -> {});
    }

    @Override
    public ProviderAnswer remove(Registration client) {
        return tokens.management().send(HttpMethod.DELETE, address(client), null);
    }

    @Override
    public List<String> check() {
        var errors = new ArrayList<String>();
        tryScope("dcr", tokens::forOneRegistration, errors);
        tryScope("dcrm", () -> tokens.management().prepare(), errors);
        return errors;
    }

    private static void tryScope(String scope, Runnable token, List<String> errors) {
        try {
            token.run();
        } catch (IdpRejectedException e) {
            errors.add(e.reason() + " (scope " + scope + ")");
        }
    }

    private URI address(Registration client) {
        return Addresses.of(calls.provider(), Objects.requireNonNull(client.reference()));
    }
}
