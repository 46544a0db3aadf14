package io.gatehouse.local.demo;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a developer does at the portal, through the portal client API. */
final class Developer {
    private final Stack stack;
    private final String portalId;
    private final String email;
    private Http portal;

    Developer(Stack stack, String portalId, String email) {
        this.stack = stack;
        this.portalId = portalId;
        this.email = email;
        this.portal = new Http(stack.front(), Map.of("X-Portal-ID", portalId));
    }

    void signUp() {
        portal.call("POST", "/api/v2/developer", Map.of("email", email, "full_name", "Dana Developer"), 201);
    }

    /** Follows the link in the mail and chooses a password. */
    void verifyEmail(String token, String password) {
        var answer = portal.call("POST", "/api/v2/developer/verify-email", Map.of("token", token), 202);
        portal.call(
                "POST",
                "/api/v2/developer/reset-password",
                Map.of("token", answer.path("token").asString(), "password", password),
                204);
    }

    /** Signs in; returns the values of the session cookies. */
    List<String> signIn(String password) {
        var response = portal.exchange(
                "POST", "/api/v2/developer/authenticate", Map.of("username", email, "password", password), 204);
        var cookies = response.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .toList();
        portal = new Http(stack.front(), Map.of("X-Portal-ID", portalId, "Cookie", String.join("; ", cookies)));
        return cookies.stream().map(cookie -> cookie.split("=", 2)[1]).toList();
    }

    /** The answer holds id and credentials. */
    JsonNode createApplication(String name, String strategyId) {
        var form = Map.of("name", name, "auth_strategy_id", strategyId, "scopes", List.of());
        return portal.call("POST", "/api/v2/applications", form, 201);
    }

    JsonNode application(String applicationId) {
        return portal.call("GET", "/api/v2/applications/" + applicationId, null, 200);
    }

    JsonNode createKey(String applicationId) {
        var form = Map.of("display_name", "first key");
        return portal.call("POST", "/api/v2/applications/" + applicationId + "/credentials", form, 201);
    }

    JsonNode register(String applicationId, String versionId) {
        var form = Map.of("product_version_id", versionId);
        return portal.call("POST", "/api/v2/applications/" + applicationId + "/registrations", form, 201);
    }

    JsonNode rotateSecret(String applicationId) {
        return portal.call("POST", "/api/v2/applications/" + applicationId + "/refresh-token", null, 201);
    }

    void deleteApplication(String applicationId) {
        portal.call("DELETE", "/api/v2/applications/" + applicationId, null, 204);
    }
}
