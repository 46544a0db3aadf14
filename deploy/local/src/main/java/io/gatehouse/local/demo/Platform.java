package io.gatehouse.local.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the platform team does through the management API. */
final class Platform {
    private final Http api;
    private final Stack stack;

    Platform(Stack stack) {
        this.stack = stack;
        this.api = new Http(stack.front(), Map.of("Authorization", "Bearer " + stack.managementToken()));
    }

    String createDcrProvider(String name) {
        return id(api.call(
                "POST",
                "/v2/dcr-providers",
                Map.of(
                        "name",
                        name,
                        "provider_type",
                        "keycloak",
                        "issuer",
                        stack.issuer(),
                        "dcr_config",
                        Map.of(
                                "initial_client_id", stack.keycloakClientId(),
                                "initial_client_secret", stack.keycloakClientSecret())),
                201));
    }

    String createOidcStrategy(String name, String dcrProviderId) {
        var plugin = Map.of(
                "issuer", stack.issuer(),
                "credential_claim", List.of("azp"),
                "scopes", List.of("openid"),
                "auth_methods", List.of("client_credentials", "bearer"));
        return id(api.call(
                "POST",
                "/v2/application-auth-strategies",
                Map.of(
                        "name",
                        name,
                        "display_name",
                        "OAuth client",
                        "strategy_type",
                        "openid_connect",
                        "configs",
                        Map.of("openid-connect", plugin),
                        "dcr_provider_id",
                        dcrProviderId),
                201));
    }

    String createKeyStrategy(String name) {
        return id(api.call(
                "POST",
                "/v2/application-auth-strategies",
                Map.of(
                        "name",
                        name,
                        "display_name",
                        "API key",
                        "strategy_type",
                        "key_auth",
                        "configs",
                        Map.of("key-auth", Map.of("key_names", List.of("apikey")))),
                201));
    }

    String createProduct(String name) {
        return id(api.call("POST", "/v2/api-products", Map.of("name", name), 201));
    }

    String createVersion(String productId, String name, String gatewayServiceId) {
        var service = Map.of("id", gatewayServiceId, "control_plane_id", stack.controlPlaneId());
        return id(api.call(
                "POST",
                "/v2/api-products/" + productId + "/product-versions",
                Map.of("name", name, "gateway_service", service),
                201));
    }

    String createPortal(String name) {
        return id(api.call("POST", "/v2/portals", Map.of("name", name), 201));
    }

    void publishProduct(String portalId, String productId) {
        api.call(
                "POST",
                "/v2/portals/" + portalId + "/publish",
                Map.of("api_products", Map.of(productId, Map.of("publish_status", "published"))),
                204);
    }

    void publishVersion(String portalId, String versionId, String strategyId) {
        api.call(
                "PUT",
                "/v2/portals/" + portalId + "/product-versions/" + versionId,
                Map.of(
                        "publish_status", "published",
                        "auth_strategy_ids", List.of(strategyId),
                        "application_registration_enabled", true,
                        "auto_approve_registration", false,
                        "deprecated", false),
                200);
    }

    void approveDeveloper(String portalId, String email) {
        var developers = api.call("GET", "/v2/portals/" + portalId + "/developers", null, 200)
                .path("data");
        for (var developer : developers) {
            if (email.equals(developer.path("email").asString())) {
                var path = "/v2/portals/" + portalId + "/developers/" + id(developer);
                api.call("PATCH", path, Map.of("status", "approved"), 200);
                return;
            }
        }
        throw new DemoFailure("portal " + portalId + " has no developer " + email);
    }

    void decide(String portalId, String applicationId, String registrationId, String status) {
        var path = "/v2/portals/" + portalId + "/applications/" + applicationId + "/registrations/" + registrationId;
        api.call("PATCH", path, Map.of("status", status), 200);
    }

    void sendAuditLogTo(String endpoint, String authorization) {
        var webhook =
                Map.of("endpoint", endpoint, "authorization", authorization, "enabled", true, "log_format", "cef");
        api.call("PATCH", "/v2/audit-log-webhook", webhook, 200);
    }

    void sendNoAuditLog() {
        api.call("PATCH", "/v2/audit-log-webhook", Map.of("enabled", false), 200);
    }

    JsonNode auditKeys() {
        return api.call("GET", "/v2/audit-log-webhook/jwks.json", null, 200);
    }

    void replay(Instant from, Instant to) {
        var range = Map.of("start_at", from.toString(), "end_at", to.toString());
        api.call("PUT", "/v2/audit-log-replay-job", range, 202);
    }

    String replayStatus() {
        return api.call("GET", "/v2/audit-log-replay-job", null, 200)
                .path("status")
                .asString();
    }

    void delete(String path) {
        api.call("DELETE", path, null, 204);
    }

    private static String id(JsonNode entity) {
        return entity.path("id").asString();
    }
}
