package io.gatehouse.local.demo;

import tools.jackson.databind.JsonNode;

/**
 * Where the running stack is, as {@code deploy/status --json} tells it.
 *
 * @param front base address of the API
 * @param managementToken bearer token of the management API
 * @param bootstrap Kafka's bootstrap server
 * @param registry base address of the schema registry
 * @param controlPlaneId control plane that stands for the gateway, a UUID
 */
public record Stack(
        String front,
        String managementToken,
        String bootstrap,
        String registry,
        String gatewayAdmin,
        String gatewayProxy,
        String controlPlaneId,
        String issuer,
        String keycloakUrl,
        String keycloakRealm,
        String keycloakClientId,
        String keycloakClientSecret,
        String mail) {

    /** Reads the answer of {@code deploy/status --json}. */
    public static Stack of(JsonNode status) {
        var keycloak = status.path("keycloak");
        var gateway = status.path("gateway");
        return new Stack(
                text(status.path("front"), "url"),
                text(status, "management_token"),
                text(status.path("kafka"), "bootstrap"),
                text(status.path("schema_registry"), "url"),
                text(gateway, "admin_url"),
                text(gateway, "proxy_url"),
                text(gateway, "control_plane_id"),
                text(keycloak, "issuer"),
                text(keycloak, "url"),
                text(keycloak, "realm"),
                text(keycloak, "client_id"),
                text(keycloak, "client_secret"),
                text(status.path("mail"), "url"));
    }

    private static String text(JsonNode node, String field) {
        if (!node.path(field).isString()) {
            throw new DemoFailure(
                    "the status of the stack has no " + field + "; is everything ready? See deploy/status");
        }
        return node.path(field).asString();
    }

    @Override
    public String toString() {
        return "Stack[front=" + front + "]";
    }
}
