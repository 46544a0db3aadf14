package io.gatehouse.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.local.stack.Http;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A real Keycloak, as integration tests of the services use it. */
class KeycloakServerIT {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    static KeycloakServer keycloak;

    @BeforeAll
    static void start() {
        keycloak = KeycloakServer.start(folder);
    }

    @AfterAll
    static void stop() {
        keycloak.close();
    }

    @Test
    void itsClientMakesAndFindsClients() throws IOException {
        // when
        var made = call("POST", "/clients", "{\"clientId\":\"weather\",\"attributes\":{\"konnect_org_id\":\"o1\"}}");
        // then
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(call("GET", "/clients?clientId=weather", "").body()).contains("\"konnect_org_id\":\"o1\"");
    }

    @Test
    void itsClientMayNotReadUsersNorChangeTheRealm() throws IOException {
        assertThat(call("GET", "/users", "").statusCode()).isEqualTo(403);
        assertThat(call("PUT", "", "{\"enabled\":false}").statusCode()).isEqualTo(403);
    }

    @Test
    void startedAgainItStillKnowsItsClients() throws IOException {
        // given
        call("POST", "/clients", "{\"clientId\":\"tides\"}");
        var port = URI.create(keycloak.url()).getPort();
        keycloak.close();
        // when
        keycloak = KeycloakServer.start(Path.of(System.getProperty("gatehouse.parts")), folder, port);
        // then
        assertThat(call("GET", "/clients?clientId=tides", "").body()).contains("\"tides\"");
    }

    private static HttpResponse<String> call(String method, String path, String body) throws IOException {
        var url = keycloak.url() + "/admin/realms/" + keycloak.realm() + path;
        return Http.send(HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private static String token() throws IOException {
        var form = "grant_type=client_credentials&client_id=" + keycloak.clientId() + "&client_secret="
                + keycloak.clientSecret();
        var answer = Http.send(HttpRequest.newBuilder(URI.create(keycloak.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
    }
}
