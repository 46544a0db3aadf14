package io.gatehouse.idpsync.client.kongidentity;

import io.gatehouse.idpsync.client.ClientListing;
import io.gatehouse.idpsync.client.ClientSecrets;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IssuedClient;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.RegisteredClient;
import io.gatehouse.idpsync.http.NewSecret;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * One auth server of Kong Identity. The client id is the application's, and a client is made by a PUT under it, so that a
 * second one cannot come to be. Secrets are chosen here, so that a lost answer leaves no unknown one for long.
 *
 * @see <a href="https://developer.konghq.com/api/konnect/kong-identity/v1/">Kong Identity API, Auth Server Clients</a>
 */
final class KongIdentityProvider implements IdentityProvider {
    private final KongAuthServer server;
    private final KongScopes scopes;
    private final KongClients clients;
    private final KongSecrets secrets;

    KongIdentityProvider(KongAuthServer server, KongScopes scopes) {
        this.server = server;
        this.scopes = scopes;
        this.clients = new KongClients(server, scopes);
        this.secrets = new KongSecrets(server);
    }

    @Override
    public Optional<RegisteredClient> find(String applicationId) {
        return clients.find(applicationId);
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
        var answer = server.send(HttpMethod.PUT, KongClients.path(clientId), body(wanted, secret.reveal()));
        if (answer.status() != 201 && answer.status() != 200) {
            throw answer.failure("create client");
        }
        KongClients.of(answer.json());
        return new IssuedClient(clientId, secrets.onlyOneOf(clientId, IssuedSecret.only(secret)));
    }

    @Override
    public void update(RegisteredClient client, ClientSpec wanted) {
        var answer = server.send(HttpMethod.PATCH, KongClients.path(client.clientId()), body(wanted, null));
        if (answer.status() != 200) {
            throw answer.failure("update client");
        }
        KongClients.of(answer.json());
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
        var answer = server.send(HttpMethod.DELETE, KongClients.path(client.clientId()), null);
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
        return Optional.of(clients);
    }

    private KongClient body(ClientSpec wanted, @Nullable String secret) {
        KongSpecs.refuseUntaken(wanted);
        var spec = storable(wanted);
        return KongClient.of(spec, scopes.idsOf(spec.scopes()), secret);
    }
}
