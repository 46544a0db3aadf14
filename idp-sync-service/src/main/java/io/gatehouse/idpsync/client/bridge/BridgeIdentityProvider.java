package io.gatehouse.idpsync.client.bridge;

import io.gatehouse.idpsync.client.ClientSecrets;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IssuedClient;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.RegisteredClient;
import io.gatehouse.idpsync.registration.LostRegistrations;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A bridge to an identity provider. It cannot be asked for a client, so what it was told is remembered, and told again where
 * what is wanted differs. If the answer to a creation is lost, the same request is sent again under the same key: a bridge
 * that knows such keys, or the application, answers with the client that is there; any other makes a second one, which is
 * reported ({@link LostRegistrations}).
 */
final class BridgeIdentityProvider implements IdentityProvider {
    private final BridgeApi api;
    private final BridgeTraits traits;
    private final BridgeClients clients;
    private final BridgeSecrets secrets;

    BridgeIdentityProvider(BridgeApi api, BridgeTraits traits, ProviderAccess access, LostRegistrations lost) {
        this.api = api;
        this.traits = traits;
        this.clients = new BridgeClients(api, traits, access, lost);
        this.secrets = new BridgeSecrets(api);
    }

    /** What the bridge was told; makes no call. */
    @Override
    public Optional<RegisteredClient> find(String applicationId) {
        return clients.find(applicationId)
                .map(client -> new RegisteredClient(client.clientId(), client.clientId(), storable(client.told())));
    }

    @Override
    public ClientSpec storable(ClientSpec wanted) {
        return traits.hearsEvents() ? BridgeSpecs.changeable(wanted) : BridgeSpecs.unchangeable(wanted);
    }

    @Override
    public IssuedClient create(ClientSpec wanted) {
        var left = find(wanted.applicationId());
        if (left.isPresent()) {
            update(left.get(), wanted);
            return new IssuedClient(left.get().clientId(), rotateSecret(left.get()));
        }
        var made = clients.create(wanted);
        if (!traits.keepsSeveralSecrets()) {
            return made;
        }
        return new IssuedClient(made.clientId(), secrets.onlyOneOf(made.clientId(), made.secret()));
    }

    @Override
    public void update(RegisteredClient client, ClientSpec wanted) {
        clients.tell(client.clientId(), wanted);
    }

    @Override
    public IssuedSecret rotateSecret(RegisteredClient client) {
        clients.known(client.spec().applicationId(), client.clientId());
        if (traits.keepsSeveralSecrets()) {
            return secrets.replaceAll(client.clientId());
        }
        if (!traits.renewsSecrets()) {
            throw new IdpRejectedException(null, "the bridge cannot replace secrets (disable_refresh_secret)");
        }
        var answer = api.renewSecret(client.clientId());
        if (!answer.succeeded()) {
            throw BridgeAnswers.failure(answer, "renew secret");
        }
        return BridgeAnswers.secret(answer);
    }

    /** The one thing that a bridge can be asked is for a client's secrets; of one that cannot be there, for the key's sake. */
    @Override
    public List<String> check() {
        var answer = api.secrets("00000000-0000-0000-0000-000000000000");
        return answer.status() == 401 || answer.status() == 403
                ? List.of(answer.failure("api_key").reason())
                : List.of();
    }

    @Override
    public Optional<Set<String>> grantedScopes(String applicationId) {
        return Optional.empty();
    }

    @Override
    public void delete(RegisteredClient client) {
        clients.delete(client);
    }

    @Override
    public Optional<ClientSecrets> severalSecrets() {
        return traits.keepsSeveralSecrets() ? Optional.of(secrets) : Optional.empty();
    }
}
