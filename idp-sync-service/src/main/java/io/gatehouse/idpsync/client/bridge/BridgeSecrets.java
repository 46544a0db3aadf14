package io.gatehouse.idpsync.client.bridge;

import io.gatehouse.idpsync.client.ClientSecrets;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.RegisteredClient;
import java.util.List;
import java.util.Set;

/** Several secrets per client, where a bridge keeps them. */
final class BridgeSecrets implements ClientSecrets {
    /** Okta's, the fewest of the providers that bridges stand in front of. */
    private static final int LIMIT = 2;

    private final BridgeApi api;

    BridgeSecrets(BridgeApi api) {
        this.api = api;
    }

    @Override
    public int limit() {
        return LIMIT;
    }

    @Override
    public IssuedSecret add(RegisteredClient client, Set<String> known) {
        list(client.clientId()).stream().filter(id -> !known.contains(id)).forEach(id -> remove(client, id));
        return add(client.clientId());
    }

    @Override
    public void remove(RegisteredClient client, String secretId) {
        remove(client.clientId(), secretId);
    }

    /** A new secret in place of all others; of a full client one goes before, since nobody knows it. */
    IssuedSecret replaceAll(String clientId) {
        var before = list(clientId);
        before.stream().skip(LIMIT - 1L).forEach(id -> remove(clientId, id));
        var added = add(clientId);
        before.stream().limit(LIMIT - 1L).forEach(id -> remove(clientId, id));
        return added;
    }

    /**
     * The id of a client's only secret.
     *
     * @throws IdpUnavailableException if it has another number of them
     */
    String onlyOneOf(String clientId) {
        var ids = list(clientId);
        if (ids.size() != 1) {
            throw new IdpUnavailableException(
                    null, "a new client has " + ids.size() + " secrets at the bridge (expected: 1)", null);
        }
        return ids.getFirst();
    }

    private List<String> list(String clientId) {
        var answer = api.secrets(clientId);
        if (!answer.succeeded()) {
            throw BridgeAnswers.failure(answer, "list secrets");
        }
        var listed = answer.json().path("secrets");
        if (!listed.isArray()) {
            throw new IdpUnavailableException(answer.status(), answer.provider() + " answered no secrets", null);
        }
        return listed.valueStream()
                .map(secret -> secret.path("secret_id").asString(""))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private IssuedSecret add(String clientId) {
        var answer = api.addSecret(clientId);
        if (!answer.succeeded()) {
            throw BridgeAnswers.failure(answer, "add secret");
        }
        BridgeAnswers.required(answer, "secret_id");
        return BridgeAnswers.secret(answer);
    }

    private void remove(String clientId, String secretId) {
        var answer = api.removeSecret(clientId, secretId);
        if (!answer.succeeded() && !BridgeAnswers.saysGone(answer)) {
            throw BridgeAnswers.failure(answer, "remove secret");
        }
    }
}
