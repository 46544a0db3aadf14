package io.gatehouse.idpsync.client.keycloak;

import io.gatehouse.idpsync.client.ClientListing;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IssuedClient;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.RegisteredClient;
import io.gatehouse.idpsync.http.NewSecret;
import io.gatehouse.schemas.sealed.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriUtils;

/**
 * One realm of a Keycloak. The client id is the application id, unique in the realm, so that looking comes before making and
 * a second client cannot come to be. The secret is chosen here, so that a lost answer leaves no unknown secret behind.
 *
 * @see <a href="https://www.keycloak.org/docs-api/latest/rest-api/index.html#_clients">Keycloak Admin REST API, clients</a>
 */
final class KeycloakIdentityProvider implements IdentityProvider {
    private final KeycloakApi api;
    private final KeycloakClients clients;

    KeycloakIdentityProvider(KeycloakApi api) {
        this.api = api;
        this.clients = new KeycloakClients(api);
    }

    @Override
    public Optional<RegisteredClient> find(String applicationId) {
        return clients.find(applicationId);
    }

    @Override
    public ClientSpec storable(ClientSpec wanted) {
        return KeycloakClient.storable(wanted);
    }

    @Override
    public IssuedClient create(ClientSpec wanted) {
        var secret = NewSecret.random();
        var answer = api.send(HttpMethod.POST, "/clients", representation(wanted, secret));
        if (answer.status() == 409) {
            var left = find(wanted.applicationId()).orElseThrow(() -> KeycloakClients.failure(answer, "create client"));
            put(left, representation(wanted, secret));
        } else if (!answer.succeeded()) {
            throw KeycloakClients.failure(answer, "create client");
        }
        return new IssuedClient(wanted.applicationId(), IssuedSecret.only(secret));
    }

    @Override
    public void update(RegisteredClient client, ClientSpec wanted) {
        put(client, representation(wanted, null));
    }

    @Override
    public IssuedSecret rotateSecret(RegisteredClient client) {
        var secret = NewSecret.random();
        put(client, KeycloakClient.ofSecret(client.clientId(), secret));
        return IssuedSecret.only(secret);
    }

    /** A 404 may also be that of something in between; it counts once Keycloak shows no client either. */
    @Override
    public void delete(RegisteredClient client) {
        var answer = api.send(HttpMethod.DELETE, path(client), null);
        var gone = answer.status() == 404 && find(client.spec().applicationId()).isEmpty();
        if (!answer.succeeded() && !gone) {
            throw KeycloakClients.failure(answer, "delete client");
        }
    }

    @Override
    public List<String> check() {
        var answer = api.discovery();
        if (answer.status() != 200) {
            return List.of("Keycloak, discovery: no such realm at " + api.issuer() + " (" + answer.status() + ")");
        }
        var issuer = answer.json().path("issuer").asString("");
        if (!api.issuer().equals(issuer)) {
            return List.of("Keycloak, discovery: its issuer is " + issuer + " (expected: " + api.issuer() + ")");
        }
        try {
            clients.page(null);
            return List.of();
        } catch (IdpRejectedException e) {
            return List.of(e.reason());
        }
    }

    /** Keycloak's client scopes are its administrators' to give. */
    @Override
    public Optional<Set<String>> grantedScopes(String applicationId) {
        return Optional.empty();
    }

    @Override
    public Optional<ClientListing> listing() {
        return Optional.of(clients);
    }

    private void put(RegisteredClient client, KeycloakClient representation) {
        var answer = api.send(HttpMethod.PUT, path(client), representation);
        if (!answer.succeeded()) {
            throw KeycloakClients.failure(answer, "update client");
        }
    }

    /** Keycloak reads a star at the end of a redirect URI as "anything", which OAuth forbids (RFC 9700, 2.1). */
    private static KeycloakClient representation(ClientSpec wanted, @Nullable Secret secret) {
        for (var uri : wanted.redirectUris()) {
            if (uri.endsWith("*")) {
                throw new IdpRejectedException(null, "redirect URI " + uri + " (expected: no * at the end)");
            }
        }
        return KeycloakClient.of(wanted, secret);
    }

    private static String path(RegisteredClient client) {
        return "/clients/" + UriUtils.encode(client.reference(), StandardCharsets.UTF_8);
    }
}
