package io.gatehouse.idpsync.client.bridge;

import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.ListedSecrets;
import java.util.List;

/** Several secrets per client, where a bridge keeps them. */
final class BridgeSecrets extends ListedSecrets {
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
    protected List<String> list(String clientId) {
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

    @Override
    protected IssuedSecret make(String clientId) {
        var answer = api.addSecret(clientId);
        if (!answer.succeeded()) {
            throw BridgeAnswers.failure(answer, "add secret");
        }
        BridgeAnswers.required(answer, "secret_id");
        return BridgeAnswers.secret(answer);
    }

    @Override
    protected void remove(String clientId, String secretId) {
        var answer = api.removeSecret(clientId, secretId);
        if (!answer.succeeded() && !BridgeAnswers.saysGone(answer)) {
            throw BridgeAnswers.failure(answer, "remove secret");
        }
    }
}
