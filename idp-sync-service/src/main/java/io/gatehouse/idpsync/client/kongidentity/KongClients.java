package io.gatehouse.idpsync.client.kongidentity;

import io.gatehouse.idpsync.client.ClientListing;
import io.gatehouse.idpsync.client.ClientPage;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.RegisteredClient;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the clients of an auth server. */
final class KongClients implements ClientListing {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CLIENTS = "/clients";

    private final KongAuthServer server;
    private final KongScopes scopes;

    KongClients(KongAuthServer server, KongScopes scopes) {
        this.server = server;
        this.scopes = scopes;
    }

    /** Asks the list, whose emptiness says "there is none"; a 404 may also be about the auth server. */
    Optional<RegisteredClient> find(String applicationId) {
        var query = CLIENTS + "?filter%5Bid%5D%5Beq%5D=" + UriUtils.encode(applicationId, StandardCharsets.UTF_8);
        return server.page(query, "look for client").stream().findFirst().map(shown -> {
            var client = of(shown);
            if (!client.isOf(applicationId)) {
                throw new IdpRejectedException(
                        409,
                        "Kong Identity has a client " + client.id() + " that is not Gatehouse's; it was left alone");
            }
            return registered(client);
        });
    }

    @Override
    public ClientPage page(@Nullable String cursor) {
        var page = server.page(CLIENTS, cursor == null ? 1 : Integer.parseInt(cursor), "list clients");
        var ours = page.entries().stream()
                .map(KongClients::of)
                .filter(KongClient::isOurs)
                .map(this::registered)
                .toList();
        var others = page.entries().size() - ours.size();
        return new ClientPage(ours, others, page.last() ? null : String.valueOf(page.number() + 1));
    }

    /**
     * A client as it was answered.
     *
     * @throws IdpUnavailableException if it is something else
     */
    static KongClient of(JsonNode shown) {
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

    /** Where a client is, below its auth server. */
    static String path(String clientId) {
        return CLIENTS + "/" + UriUtils.encode(clientId, StandardCharsets.UTF_8);
    }

    private RegisteredClient registered(KongClient client) {
        var id = Objects.requireNonNull(client.id());
        var names = scopes.namesOf(Objects.requireNonNullElse(client.allowScopes(), Set.of()));
        return new RegisteredClient(id, id, KongSpecs.seen(client, names));
    }
}
