package io.gatehouse.idpsync.registration;

import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.GrantTypes;
import io.gatehouse.idpsync.client.Stamp;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Client metadata (RFC 7591, 2) as Gatehouse writes it. Members that it does not know are left as they are. */
final class ClientMetadata {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Answered by servers and never to be sent back (RFC 7592, 2.2). */
    private static final List<String> NEVER_SENT = List.of(
            "registration_access_token",
            "registration_client_uri",
            "registration_access_token_expires_in",
            "client_secret_expires_at",
            "client_id_issued_at");

    private ClientMetadata() {}

    /** What of a wanted client such a server can hold; there is no member for a description, a strategy or products. */
    static ClientSpec storable(ClientSpec wanted) {
        return with(wanted, wanted.name(), wanted.redirectUris(), GrantTypes.of(wanted));
    }

    /** Of a new client. */
    static ObjectNode of(ClientSpec wanted, ServerMetadata server, boolean stamped) {
        var metadata = JSON.createObjectNode();
        var basic = !server.lists("token_endpoint_auth_methods_supported", "client_secret_post")
                || server.lists("token_endpoint_auth_methods_supported", "client_secret_basic");
        metadata.put("token_endpoint_auth_method", basic ? "client_secret_basic" : "client_secret_post");
        return write(metadata, wanted, server, stamped);
    }

    /** Of a client that is there: a request to change it repeats all that the server answered (RFC 7592, 2.2). */
    static ObjectNode changed(JsonNode present, ClientSpec wanted, ServerMetadata server, boolean stamped) {
        return write(unchanged(present), wanted, server, stamped);
    }

    /** Of a client that is to stay as it is. */
    static ObjectNode unchanged(JsonNode present) {
        var metadata = JSON.createObjectNode();
        present.properties().forEach(member -> metadata.set(member.getKey(), member.getValue()));
        metadata.remove(NEVER_SENT);
        return metadata;
    }

    private static ObjectNode write(ObjectNode metadata, ClientSpec wanted, ServerMetadata server, boolean stamped) {
        var spec = storable(wanted);
        var code = spec.grantTypes().contains(GrantTypes.AUTHORIZATION_CODE);
        var none = server.lists("response_types_supported", "none") ? List.of("none") : List.<String>of();
        metadata.put("client_name", spec.name());
        if (metadata.has("redirect_uris") || !spec.redirectUris().isEmpty()) {
            metadata.set("redirect_uris", array(spec.redirectUris()));
        }
        metadata.set("grant_types", array(spec.grantTypes()));
        setUnlessEmpty(metadata, "response_types", code ? List.of("code") : none);
        metadata.remove("scope");
        var scopes = scopes(spec);
        if (!scopes.isEmpty()) {
            metadata.put("scope", scopes);
        }
        if (stamped) {
            Stamp.of(spec).forEach(metadata::put);
        }
        return metadata;
    }

    /** Without {@code openid}, which every client may ask for where there is OpenID Connect, and Keycloak lets none register. */
    private static String scopes(ClientSpec spec) {
        return spec.scopes().stream()
                .filter(scope -> !scope.equals("openid"))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Some servers refuse lists without an entry. */
    private static void setUnlessEmpty(ObjectNode metadata, String name, List<String> values) {
        metadata.remove(name);
        if (!values.isEmpty()) {
            metadata.set(name, array(values));
        }
    }

    private static JsonNode array(Collection<String> values) {
        return JSON.valueToTree(values.stream().sorted().toList());
    }

    /** What of a client such a server can hold, with what may be different there. */
    static ClientSpec with(ClientSpec spec, String name, Set<String> redirectUris, Set<String> grantTypes) {
        return new ClientSpec(
                spec.applicationId(),
                spec.organizationId(),
                spec.portalId(),
                spec.developerId(),
                name,
                null,
                redirectUris,
                grantTypes,
                spec.scopes(),
                "",
                null,
                Set.of());
    }
}
