package io.gatehouse.registration.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistrationServiceTest
class SpecificationIT {
    private static final String PETS = "openapi: 3.0.0\npaths:\n  /pets:\n    get: {operationId: listPets}\n";

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Portal portal;
    private Http admin;
    private String product;
    private String version;
    private String managed;
    private String shown;

    @BeforeEach
    void aPublicPortalWithAVersion() {
        portal = new Portal(port, jdbc, true);
        admin = portal.administrator();
        admin.patch("/v2/portals/" + portal.id(), Map.of("is_public", true));
        var body = Map.of("name", "Pets", "portal_ids", List.of(portal.id().toString()));
        product = admin.post("/v2/api-products", body).text("id");
        version = admin.post("/v2/api-products/" + product + "/product-versions", Map.of("name", "v1"))
                .text("id");
        publish("published");
        managed = "/v2/api-products/" + product + "/product-versions/" + version + "/specifications";
        shown = "/api/v2/products/" + product + "/versions/" + version + "/spec";
    }

    private void publish(String status) {
        var terms = Map.of(
                "publish_status", status,
                "auth_strategy_ids", List.of(),
                "application_registration_enabled", false,
                "auto_approve_registration", false,
                "deprecated", false);
        assertThat(admin.put("/v2/portals/" + portal.id() + "/product-versions/" + version, terms)
                        .status())
                .isEqualTo(200);
    }

    private static Map<String, Object> form(String name, String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        return Map.of("name", name, "content", Base64.getEncoder().encodeToString(bytes));
    }

    @Test
    void aVersionHasOneSpecification() {
        var created = admin.post(managed, form("pets.yaml", PETS));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("content")).isEqualTo(PETS);
        assertThat(admin.get(managed + "/" + created.text("id")).json()).isEqualTo(created.json());
        assertThat(admin.post(managed, form("more.yaml", PETS)).status()).isEqualTo(409);
        var list = admin.get(managed).json();
        assertThat(list.path("data").path(0)).isEqualTo(created.json());
        assertThat(list.path("meta").path("page").path("total").asInt()).isEqualTo(1);
        assertThat(admin.get(managed + "?page[number]=2").json().path("data")).isEmpty();
        assertThat(admin.delete(managed + "/" + created.text("id")).status()).isEqualTo(204);
        assertThat(admin.get(managed).json().path("data")).isEmpty();
    }

    @Test
    void aChangeLeavesWhatItDoesNotName() {
        var id = admin.post(managed, form("pets.yaml", PETS)).text("id");
        assertThat(admin.patch(managed + "/" + id, Map.of("name", "pets.yml")).text("content"))
                .isEqualTo(PETS);
        admin.patch(
                managed + "/" + id,
                Map.of("content", form("", "paths: {/a: {post: {}}}").get("content")));
        assertThat(admin.get(managed + "/" + id).text("name")).isEqualTo("pets.yml");
        assertThat(portal.visitor()
                        .get(shown + "/operations")
                        .json()
                        .path("operations")
                        .toString())
                .isEqualTo("[{\"path\":\"/a\",\"method\":\"post\",\"operation_id\":null,\"tags\":[],"
                        + "\"summary\":null,\"deprecated\":false}]");
    }

    @Test
    void whatIsWrongIsToldInTheFieldThatHasIt() {
        var answers = Map.of(
                "name matches_regex", form("pets.txt", PETS),
                "content is_base64", Map.<String, Object>of("name", "a.json", "content", "no base64!"),
                "content min_length", Map.<String, Object>of("name", "a.json", "content", ""),
                "content required", Map.<String, Object>of("name", "a.json"),
                "content invalid", form("a.yaml", "a: b: c"));
        answers.forEach((expected, body) -> {
            var answer = admin.post(managed, body);
            assertThat(answer.status()).isEqualTo(400);
            var parameter = answer.json().path("invalid_parameters").path(0);
            assertThat(parameter.path("field").asString() + " "
                            + parameter.path("rule").asString())
                    .isEqualTo(expected);
        });
    }

    @Test
    void aSpecificationOfAnotherVersionIsNotThere() {
        var id = admin.post(managed, form("pets.yaml", PETS)).text("id");
        var other = admin.post("/v2/api-products/" + product + "/product-versions", Map.of("name", "v2"))
                .text("id");
        assertThat(admin.get(managed.replace(version, other) + "/" + id).status())
                .isEqualTo(404);
        assertThat(admin.delete(managed.replace(product, UUID.randomUUID().toString()) + "/" + id)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void developersReadTheSpecificationOfAPublishedVersion() {
        var visitor = portal.visitor();
        assertThat(visitor.get(shown).status()).isEqualTo(204);
        assertThat(visitor.get(shown + "/operations").status()).isEqualTo(204);
        admin.post(managed, form("pets.yaml", PETS));
        assertThat(visitor.get(shown).text("api_type")).isEqualTo("openapi");
        assertThat(visitor.get(shown).text("content")).isEqualTo(PETS);
        assertThat(visitor.get(shown + "/operations")
                        .json()
                        .path("operations")
                        .path(0)
                        .path("operation_id")
                        .asString())
                .isEqualTo("listPets");
        publish("unpublished");
        assertThat(visitor.get(shown).status()).isEqualTo(404);
        admin.patch("/v2/portals/" + portal.id(), Map.of("is_public", false));
        assertThat(visitor.get(shown).status()).isEqualTo(401);
    }
}
