package io.gatehouse.idpsync.client.keycloak;

import io.gatehouse.idpsync.client.ClientListing;
import io.gatehouse.idpsync.client.ClientPage;
import io.gatehouse.idpsync.client.IdpException;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.RegisteredClient;
import io.gatehouse.idpsync.http.ProviderAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriUtils;
import tools.jackson.core.type.TypeReference;

/** Reads the clients of a realm. */
final class KeycloakClients implements ClientListing {
    private static final TypeReference<List<KeycloakClient>> CLIENTS = new TypeReference<>() {};
    private static final int PAGE = 100;

    private final KeycloakApi api;

    KeycloakClients(KeycloakApi api) {
        this.api = api;
    }

    /** Asks by client id, which Keycloak compares character by character; an empty list is the only "there is none". */
    Optional<RegisteredClient> find(String applicationId) {
        var query = "/clients?clientId=" + UriUtils.encode(applicationId, StandardCharsets.UTF_8);
        return read(query, "look for client").stream().findFirst().map(client -> {
            if (!client.carriesStampOf(applicationId)) {
                throw new IdpRejectedException(
                        409, "Keycloak has a client " + applicationId + " that is not Gatehouse's; it was left alone");
            }
            return client.toRegisteredClient();
        });
    }

    /** By position: a client may move while pages are read, which who reads them must expect. */
    @Override
    public ClientPage page(@Nullable String cursor) {
        var first = cursor == null ? 0 : Integer.parseInt(cursor);
        var all = read("/clients?first=" + first + "&max=" + PAGE, "list clients");
        var ours = all.stream()
                .filter(KeycloakClient::carriesStamp)
                .map(KeycloakClient::toRegisteredClient)
                .toList();
        return new ClientPage(ours, all.size() - ours.size(), all.size() < PAGE ? null : String.valueOf(first + PAGE));
    }

    /** With the role that is missing, which Keycloak does not name. */
    static IdpException failure(ProviderAnswer answer, String operation) {
        var advice = answer.status() == 403 ? " (needs the role manage-clients of realm-management)" : "";
        return answer.failure(operation + advice);
    }

    private List<KeycloakClient> read(String query, String operation) {
        var answer = api.send(HttpMethod.GET, query, null);
        if (answer.status() != 200) {
            throw failure(answer, operation);
        }
        return answer.as(CLIENTS);
    }
}
