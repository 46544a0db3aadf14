package io.gatehouse.idpsync.reconcile;

import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpException;
import io.gatehouse.idpsync.client.IssuedClient;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.RegisteredClient;
import io.gatehouse.schemas.sealed.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A provider that keeps its clients in memory. */
final class MemoryProvider implements IdentityProvider {
    final Map<String, ClientSpec> clients = new HashMap<>();
    final Map<String, String> secrets = new HashMap<>();

    @Nullable
    IdpException failure;

    @Nullable
    RuntimeException defect;

    private int made;

    @Override
    public Optional<RegisteredClient> find(String applicationId) {
        fail();
        return Optional.ofNullable(clients.get(applicationId))
                .map(spec -> new RegisteredClient(applicationId, applicationId, spec));
    }

    @Override
    public ClientSpec storable(ClientSpec wanted) {
        return wanted;
    }

    @Override
    public IssuedClient create(ClientSpec wanted) {
        clients.put(wanted.applicationId(), wanted);
        return new IssuedClient(wanted.applicationId(), newSecret(wanted.applicationId()));
    }

    @Override
    public void update(RegisteredClient client, ClientSpec wanted) {
        clients.put(client.clientId(), wanted);
    }

    @Override
    public IssuedSecret rotateSecret(RegisteredClient client) {
        return newSecret(client.clientId());
    }

    @Override
    public void delete(RegisteredClient client) {
        clients.remove(client.clientId());
    }

    @Override
    public List<String> check() {
        fail();
        return List.of();
    }

    @Override
    public Optional<Set<String>> grantedScopes(String applicationId) {
        return find(applicationId).map(client -> client.spec().scopes());
    }

    private void fail() {
        if (failure != null) {
            throw failure;
        }
        if (defect != null) {
            throw defect;
        }
    }

    private IssuedSecret newSecret(String clientId) {
        made++;
        secrets.put(clientId, "secret " + made);
        return IssuedSecret.only(new Secret("secret " + made));
    }
}
