package io.gatehouse.idpsync.registration;

import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.GrantTypes;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.RegisteredClient;
import io.gatehouse.idpsync.client.Registration;
import io.gatehouse.idpsync.client.Stamp;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Client metadata (RFC 7591, 2) as Gatehouse reads it. */
final class ShownMetadata {
    /** Grant types that servers add of their own accord, such as Keycloak the code flow; they are not held against them. */
    private static final Set<String> OFTEN_ADDED = Set.of("refresh_token", GrantTypes.AUTHORIZATION_CODE);

    private ShownMetadata() {}

    /** A client as the server shows it; what it does not show is as it was told. */
    static ClientSpec seen(JsonNode present, ClientSpec told) {
        var grants = texts(present, "grant_types", told.grantTypes());
        return ClientMetadata.with(
                told,
                present.path("client_name").asString(told.name()),
                texts(present, "redirect_uris", told.redirectUris()),
                grants.stream()
                        .filter(grant -> !OFTEN_ADDED.contains(grant)
                                || told.grantTypes().contains(grant))
                        .collect(Collectors.toSet()));
    }

    /** A client of which nothing is asked. */
    static RegisteredClient asTold(String applicationId, Registration client) {
        var clientId = Objects.requireNonNull(client.clientId());
        return new RegisteredClient(clientId, clientId, told(applicationId, client));
    }

    /**
     * A client that was asked for.
     *
     * @throws IdpRejectedException if the server shows the stamp of another application
     */
    static RegisteredClient asShown(String applicationId, Registration client, JsonNode shown) {
        var clientId = Objects.requireNonNull(client.clientId());
        var stamp = shown.path(Stamp.APPLICATION).asString(applicationId);
        if (!applicationId.equals(stamp)) {
            throw new IdpRejectedException(
                    409, "client " + clientId + " is that of application " + stamp + " by now; it was left alone");
        }
        return new RegisteredClient(clientId, clientId, seen(shown, told(applicationId, client)));
    }

    /** Nothing, when its removal was begun. */
    private static ClientSpec told(String applicationId, Registration client) {
        var nothing =
                new ClientSpec(applicationId, "", "", "", "", null, Set.of(), Set.of(), Set.of(), "", null, Set.of());
        return Objects.requireNonNullElse(client.spec(), nothing);
    }

    private static Set<String> texts(JsonNode node, String name, Set<String> otherwise) {
        var values = node.path(name);
        return values.isArray()
                ? values.valueStream().map(value -> value.asString("")).collect(Collectors.toSet())
                : otherwise;
    }
}
