package io.gatehouse.registration.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What belongs to a developer is there for nobody else, not even for one of the same portal who knows its id. */
@RegistrationServiceTest
class OwnershipIT {
    private int port;
    private JdbcClient jdbc;
    private Portal portal;
    private Http owner;
    private String application;
    private String credential;
    private String registration;

    @BeforeEach
    void anApplicationWithAllThatBelongsToIt(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.port = port;
        this.jdbc = jdbc;
        portal = new Portal(port, jdbc, true);
        var strategy = portal.catalog().keyAuth();
        var version = portal.catalog().version(portal.id(), strategy, true);
        owner = portal.developer();
        application = owner.post("/api/v2/applications", Map.of("name", "mine", "auth_strategy_id", strategy))
                .text("id");
        credential = owner.post("/api/v2/applications/" + application + "/credentials", Map.of("display_name", "key"))
                .text("id");
        registration = owner.post(
                        "/api/v2/applications/" + application + "/registrations", Map.of("product_version_id", version))
                .text("id");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    ''",
        "PATCH,  ''",
        "DELETE, ''",
        "POST,   /refresh-token",
        "GET,    /credentials",
        "POST,   /credentials",
        "PUT,    /credentials/{credential}",
        "DELETE, /credentials/{credential}",
        "GET,    /registrations",
        "POST,   /registrations",
        "GET,    /registrations/{registration}",
        "DELETE, /registrations/{registration}"
    })
    void othersFindNothing(String method, String path) {
        var sameportal = portal.developer();
        var elsewhere = new Portal(port, jdbc, true).developer();

        for (var stranger : List.of(sameportal, elsewhere)) {
            assertThat(call(stranger, method, path).status()).isEqualTo(404);
        }
        assertThat(call(portal.visitor(), method, path).status()).isEqualTo(401);
        assertThat(owner.get("/api/v2/applications/" + application).text("name"))
                .isEqualTo("mine");
        assertThat(owner.get("/api/v2/applications/" + application + "/credentials")
                        .json()
                        .at("/data/0/status")
                        .asString())
                .isEqualTo("active");
    }

    @Test
    void whatHangsOnOneApplicationIsNotFoundBelowAnother() {
        var other = owner.post(
                        "/api/v2/applications",
                        Map.of(
                                "name",
                                "second",
                                "auth_strategy_id",
                                portal.catalog().keyAuth()))
                .text("id");

        assertThat(owner.get("/api/v2/applications/" + other + "/registrations/" + registration)
                        .status())
                .isEqualTo(404);
        assertThat(owner.delete("/api/v2/applications/" + other + "/credentials/" + credential)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aSessionOfOnePortalIsWorthNothingAtAnother() {
        var elsewhere = new Portal(port, jdbc, true);

        assertThat(owner.with("X-Portal-ID", elsewhere.id().toString())
                        .get("/api/v2/applications/" + application)
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "id, 6f7c1f0e-8f43-4c0e-9a43-0d6a6f6a3a11",
        "developer_id, 6f7c1f0e-8f43-4c0e-9a43-0d6a6f6a3a11",
        "portal_id, 6f7c1f0e-8f43-4c0e-9a43-0d6a6f6a3a11",
        "status, approved",
        "provisioning, ready",
        "client_id, admin-cli",
        "dcr_provider_id, 6f7c1f0e-8f43-4c0e-9a43-0d6a6f6a3a11",
        "created_at, 2020-01-01T00:00:00Z"
    })
    void nobodySetsWhatIsNotTheirs(String field, String value) {
        var form = new HashMap<String, Object>(Map.of("name", "app " + UUID.randomUUID()));
        form.put(field, value);

        var created = owner.post("/api/v2/applications", form);
        var changed = owner.patch("/api/v2/applications/" + application, form);

        for (var answer : List.of(created, changed)) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().at("/invalid_parameters/0/field").asString())
                    .isEqualTo(field);
        }
    }

    @Test
    void aRegistrationCannotApproveItself() {
        var answer = owner.post(
                "/api/v2/applications/" + application + "/registrations",
                Map.of("product_version_id", UUID.randomUUID(), "status", "approved"));

        assertThat(answer.status()).isEqualTo(400);
    }

    private Http.Answer call(Http caller, String method, String path) {
        var full = "/api/v2/applications/" + application
                + path.replace("{credential}", credential).replace("{registration}", registration);
        return switch (method) {
            case "GET" -> caller.get(full);
            case "DELETE" -> caller.delete(full);
            case "PATCH" -> caller.patch(full, Map.of("name", "taken over"));
            case "PUT" -> caller.put(full, Map.of("display_name", "taken over"));
            default -> caller.post(full, body(path));
        };
    }

    private static Map<String, Object> body(String path) {
        return switch (path) {
            case "/credentials" -> Map.of("display_name", "stolen");
            case "/registrations" -> Map.of("product_version_id", UUID.randomUUID());
            default -> Map.of();
        };
    }
}
