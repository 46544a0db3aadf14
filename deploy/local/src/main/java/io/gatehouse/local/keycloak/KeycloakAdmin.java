package io.gatehouse.local.keycloak;

import io.gatehouse.local.stack.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sets up a running Keycloak through its Admin REST API.
 *
 * @param url base of the server, without a slash at the end
 * @param password of the user {@code admin}
 * @see <a href="https://www.keycloak.org/docs-api/latest/rest-api/index.html">Keycloak Admin REST API</a>
 */
record KeycloakAdmin(String url, String password) {
    static final String USER = "admin";
    static final String CLIENT_ID = "gatehouse-dcr";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> MAY = List.of("manage-clients", "view-clients", "query-clients");

    /** Whether the server is up. */
    boolean answers() {
        return Http.ok(url + "/health/ready");
    }

    /** Whether the realm is there. */
    boolean hasRealm(String realm) {
        return Http.ok(url + "/realms/" + realm + "/.well-known/openid-configuration");
    }

    /**
     * Makes the realm with the client that may manage clients, if it is not there. Repeatable.
     *
     * @throws IllegalStateException if Keycloak refuses
     */
    void createRealm(String realm, String clientSecret) {
        if (hasRealm(realm)) {
            return;
        }
        try {
            var answer = Http.send(HttpRequest.newBuilder(URI.create(url + "/admin/realms"))
                    .header("Authorization", "Bearer " + token())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(realm(realm, clientSecret)))));
            if (answer.statusCode() != 201) {
                throw new IllegalStateException("Keycloak refused the realm " + realm + ": " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> realm(String realm, String clientSecret) {
        var client = Map.of(
                "clientId",
                CLIENT_ID,
                "name",
                "Gatehouse: makes a client for each application",
                "secret",
                clientSecret,
                "serviceAccountsEnabled",
                true,
                "standardFlowEnabled",
                false,
                "directAccessGrantsEnabled",
                false);
        var account = Map.of(
                "username",
                "service-account-" + CLIENT_ID,
                "enabled",
                true,
                "serviceAccountClientId",
                CLIENT_ID,
                "clientRoles",
                Map.of("realm-management", MAY));
        return Map.of("realm", realm, "enabled", true, "clients", List.of(client), "users", List.of(account));
    }

    private String token() throws IOException {
        var form = "grant_type=password&client_id=admin-cli&username=" + USER + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        var answer = Http.send(HttpRequest.newBuilder(URI.create(url + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Keycloak refused its administrator: " + answer.statusCode());
        }
        return JSON.readTree(answer.body()).get("access_token").asString();
    }

    @Override
    public String toString() {
        return url;
    }
}
