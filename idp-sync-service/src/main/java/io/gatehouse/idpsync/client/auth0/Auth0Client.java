package io.gatehouse.idpsync.client.auth0;

import com.auth0.client.mgmt.types.Client;
import com.auth0.client.mgmt.types.GetClientResponseContent;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.RegisteredClient;
import io.gatehouse.idpsync.client.Stamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Gatehouse reads of a client at Auth0.
 *
 * @param metadata texts by name; others are left out
 */
record Auth0Client(
        String clientId,
        String name,
        @Nullable String description,
        Set<String> callbacks,
        Set<String> grantTypes,
        Map<String, String> metadata) {
    /** Which API the client was granted, so that a grant that an administrator adds is told from ours. */
    static final String AUDIENCE = "gatehouse_audience";

    /** Fields that are asked for: the secret is not among them. */
    static final String FIELDS = "client_id,name,description,callbacks,grant_types,client_metadata";

    static Auth0Client of(Client client) {
        return of(
                client.getClientId(),
                client.getName(),
                client.getDescription(),
                client.getCallbacks(),
                client.getGrantTypes(),
                client.getClientMetadata());
    }

    static Auth0Client of(GetClientResponseContent client) {
        return of(
                client.getClientId(),
                client.getName(),
                client.getDescription(),
                client.getCallbacks(),
                client.getGrantTypes(),
                client.getClientMetadata());
    }

    private static Auth0Client of(
            Optional<String> clientId,
            Optional<String> name,
            Optional<String> description,
            Optional<List<String>> callbacks,
            Optional<List<String>> grantTypes,
            Optional<Map<String, Object>> metadata) {
        var texts = new HashMap<String, String>();
        metadata.orElse(Map.of()).forEach((key, value) -> {
            if (value instanceof String text) {
                texts.put(key, text);
            }
        });
        return new Auth0Client(
                clientId.orElseThrow(() -> Auth0Calls.unreadable("read client")),
                name.orElse(""),
                description.orElse(null),
                Set.copyOf(callbacks.orElse(List.of())),
                Set.copyOf(grantTypes.orElse(List.of())),
                Map.copyOf(texts));
    }

    /** The API that Gatehouse let the client obtain tokens for; null for none. */
    @Nullable
    String audience() {
        return metadata.get(AUDIENCE);
    }

    /** @param grant the client's grant for {@link #audience}; null if it is not there */
    RegisteredClient toRegisteredClient(@Nullable Auth0Grant grant) {
        var spec = new ClientSpec(
                metadata.getOrDefault(Stamp.APPLICATION, ""),
                metadata.getOrDefault(Stamp.ORGANIZATION, ""),
                metadata.getOrDefault(Stamp.PORTAL, ""),
                metadata.getOrDefault(Stamp.DEVELOPER, ""),
                name,
                description,
                callbacks,
                grantTypes,
                grant == null ? Set.of() : grant.scopes(),
                "",
                grant == null ? null : grant.audience(),
                Set.of());
        return new RegisteredClient(clientId, clientId, spec);
    }
}
