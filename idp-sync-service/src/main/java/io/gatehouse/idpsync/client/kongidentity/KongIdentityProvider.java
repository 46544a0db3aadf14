package io.gatehouse.idpsync.client.kongidentity;

import io.gatehouse.idpsync.client.ClientListing;
import io.gatehouse.idpsync.client.ClientPage;
import io.gatehouse.idpsync.client.ClientSecrets;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.IssuedClient;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.RegisteredClient;
import io.gatehouse.idpsync.http.NewSecret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One auth server of Kong Identity. The client id is the application's, and a client is made by a PUT under it, so that a
 * second one cannot come to be. Secrets are chosen here, so that a lost answer leaves no unknown one for long.
 *
 * @see <a href="https://developer.konghq.com/api/konnect/kong-identity/v1/">Kong Identity API, Auth Server Clients</a>
 */
final class KongIdentityProvider implements IdentityProvider {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CLIENTS = "/clients";

    private final KongAuthServer server;
    private final KongScopes scopes;
    private final KongSecrets secrets;

    KongIdentityProvider(KongAuthServer server, KongScopes scopes) {
        this.server = server;
        this.scopes = scopes;
        this.secrets = new KongSecrets(server);
    }

    /** Asks the list, whose emptiness says "there is none"; a 404 may also be about the auth server. */
    @Override
    public Optional<RegisteredClient> find(String applicationId) {
        var query = CLIENTS + "?filter%5Bid%5D%5Beq%5D=" + UriUtils.encode(applicationId, StandardCharsets.UTF_8);
        return server.page(query, "look for client").stream().findFirst().map(shown -> {
            var client = client(shown);
            if (!client.isOf(applicationId)) {
                throw new IdpRejectedException(
                        409,
                        "Kong Identity has a client " + client.id() + " that is not Gatehouse's; it was left alone");
            }
            return registered(client);
        });
    }

    @Override
    public ClientSpec storable(ClientSpec wanted) {
        return KongSpecs.storable(wanted);
    }

    @Override
    public IssuedClient create(ClientSpec wanted) {
        var left = find(wanted.applicationId());
        if (left.isPresent()) {
            update(left.get(), wanted);
            return new IssuedClient(left.get().clientId(), rotateSecret(left.get()));
        }
        var clientId = wanted.applicationId();
        var secret = NewSecret.random();
        var answer = server.send(HttpMethod.PUT, path(clientId), body(wanted, secret.reveal()));
        if (answer.status() != 201 && answer.status() != 200) {
            throw answer.failure("create client");
        }
        client(answer.json());
        return new IssuedClient(clientId, secrets.onlyOneOf(clientId, IssuedSecret.only(secret)));
    }

    @Override
    public void update(RegisteredClient client, ClientSpec wanted) {
        var answer = server.send(HttpMethod.PATCH, path(client.clientId()), body(wanted, null));
        if (answer.status() != 200) {
            throw answer.failure("update client");
        }
        client(answer.json());
    }

    @Override
    public IssuedSecret rotateSecret(RegisteredClient client) {
        return secrets.replaceAll(client.clientId());
    }

    @Override
    public List<String> check() {
        return server.check();
    }

    /** An administrator's to give. */
    @Override
    public Optional<Set<String>> grantedScopes(String applicationId) {
        return Optional.empty();
    }

    /** A 404 counts once the list says so too. */
    @Override
    public void delete(RegisteredClient client) {
        var answer = server.send(HttpMethod.DELETE, path(client.clientId()), null);
        var gone = answer.status() == 404 && find(client.spec().applicationId()).isEmpty();
        if (answer.status() != 204 && !gone) {
            throw answer.failure("delete client");
        }
    }

    @Override
    public Optional<ClientSecrets> severalSecrets() {
        return Optional.of(secrets);
    }

    @Override
    public Optional<ClientListing> listing() {
        return Optional.of(this::page);
    }

    private ClientPage page(@Nullable String cursor) {
        var page = server.page(CLIENTS, cursor == null ? 1 : Integer.parseInt(cursor), "list clients");
        var ours = page.entries().stream()
                .map(KongIdentityProvider::client)
                .filter(KongClient::isOurs)
                .map(this::registered)
                .toList();
        var others = page.entries().size() - ours.size();
        return new ClientPage(ours, others, page.last() ? null : String.valueOf(page.number() + 1));
    }

    private RegisteredClient registered(KongClient client) {
        var id = Objects.requireNonNull(client.id());
        var names = scopes.namesOf(Objects.requireNonNullElse(client.allowScopes(), Set.of()));
        return new RegisteredClient(id, id, KongSpecs.seen(client, names));
    }

    private KongClient body(ClientSpec wanted, @Nullable String secret) {
        KongSpecs.refuseUntaken(wanted);
        var spec = storable(wanted);
        return KongClient.of(spec, scopes.idsOf(spec.scopes()), secret);
    }

    private static KongClient client(JsonNode shown) {
        try {
            var client = JSON.treeToValue(shown, KongClient.class);
            if (client.id() != null) {
                return client;
            }
        } catch (JacksonException e) {
            // said below, without the body
        }
        throw new IdpUnavailableException(null, "Kong Identity answered something other than a client", null);
    }

    static String path(String clientId) {
        return CLIENTS + encoded(clientId);
    }

    static String encoded(String id) {
        return "/" + UriUtils.encode(id, StandardCharsets.UTF_8);
    }
}
