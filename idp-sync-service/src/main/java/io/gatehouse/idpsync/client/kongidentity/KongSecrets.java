package io.gatehouse.idpsync.client.kongidentity;

import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.ListedSecrets;
import io.gatehouse.idpsync.http.NewSecret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriUtils;

/** The secrets of clients, chosen here. */
final class KongSecrets extends ListedSecrets {
    /** Kong names no limit; its guide to rotation keeps two at a time. */
    private static final int LIMIT = 2;

    private final KongAuthServer server;

    KongSecrets(KongAuthServer server) {
        this.server = server;
    }

    @Override
    public int limit() {
        return LIMIT;
    }

    @Override
    protected List<String> list(String clientId) {
        return server.all(KongClients.path(clientId) + "/secrets", "list secrets").stream()
                .map(secret -> secret.path("id").asString(""))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    @Override
    protected IssuedSecret make(String clientId) {
        var secret = NewSecret.random();
        var body = Map.of("secret", secret.reveal(), "enabled", true);
        var answer = server.send(HttpMethod.POST, KongClients.path(clientId) + "/secrets", body);
        if (answer.status() != 201) {
            throw answer.failure("add secret");
        }
        var id = answer.json().path("id").asString("");
        if (id.isEmpty()) {
            throw new IdpUnavailableException(answer.status(), answer.provider() + " answered no id of a secret", null);
        }
        return new IssuedSecret(secret, null, id);
    }

    /** A 404 counts once the list says so too. */
    @Override
    protected void remove(String clientId, String secretId) {
        var path = KongClients.path(clientId) + "/secrets/" + UriUtils.encode(secretId, StandardCharsets.UTF_8);
        var answer = server.send(HttpMethod.DELETE, path, null);
        var gone = answer.status() == 404 && !list(clientId).contains(secretId);
        if (answer.status() != 204 && !gone) {
            throw answer.failure("remove secret");
        }
    }
}
