package io.gatehouse.registration.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.ManagementApi;
import io.gatehouse.registration.ManagementApi.Answer;
import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistrationServiceTest
class TeamIT {
    private Portal portal;
    private ManagementApi api;
    private JdbcClient jdbc;
    private String base;
    private Http developer;
    private String developerId;

    @BeforeEach
    void portal(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
        portal = new Portal(port, jdbc, true);
        api = new ManagementApi(port);
        base = "/v2/portals/" + portal.id();
        developer = portal.developer();
        developerId = developer.get("/api/v2/developer/me").text("id");
    }

    private String team() {
        return api.post(base + "/teams", """
                {"name": "IDM - Developers", "description": "The Identity Management (IDM) API team."}""").id();
    }

    private Answer join(String team, String developerId) {
        return api.post(base + "/teams/" + team + "/developers", "{\"id\": \"" + developerId + "\"}");
    }

    private Answer assign(String team, String role, UUID product) {
        return api.post(base + "/teams/" + team + "/assigned-roles", """
                {"role_name": "%s", "entity_id": "%s", "entity_type_name": "Services", "entity_region": "eu"}""".formatted(role, product));
    }

    @Test
    void aTeamIsMadeReadChangedListedAndDeleted() {
        var made = api.post(base + "/teams", "{\"name\": \"Gold\"}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().has("description")).isFalse();
        assertThat(made.json().propertyNames()).contains("id", "name", "created_at", "updated_at");
        var path = base + "/teams/" + made.id();

        assertThat(api.patch(path, "{\"description\": \"Pays\"}")
                        .json()
                        .path("description")
                        .asString())
                .isEqualTo("Pays");
        assertThat(api.get(path).json().path("name").asString()).isEqualTo("Gold");
        assertThat(api.get(base + "/teams?filter[name][contains]=ol")
                        .json()
                        .path("data")
                        .size())
                .isEqualTo(1);
        assertThat(api.get(base + "/teams?filter[name]=Silver")
                        .json()
                        .path("data")
                        .size())
                .isZero();
        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.delete(path).status()).isEqualTo(404);
    }

    @Test
    void whatIsWrongWithATeamIsSaidAtOnce() {
        var answer = api.post(base + "/teams", "{\"description\": \"" + "x".repeat(251) + "\", \"portal_id\": 1}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.invalid("field")).containsExactlyInAnyOrder("name", "description", "portal_id");
        assertThat(answer.invalid("rule")).containsExactlyInAnyOrder("required", "max_length", "unknown_property");
    }

    @Test
    void developersJoinOnceAndLeave() {
        var team = team();
        var members = base + "/teams/" + team + "/developers";

        assertThat(join(team, developerId).status()).isEqualTo(201);
        assertThat(join(team, developerId).status()).isEqualTo(409);
        assertThat(join(team, UUID.randomUUID().toString()).status()).isEqualTo(404);
        var listed = api.get(members).json().path("data").path(0);
        assertThat(listed.propertyNames())
                .containsExactlyInAnyOrder("id", "email", "full_name", "active", "created_at", "updated_at");
        assertThat(listed.path("active").asBoolean()).isTrue();
        assertThat(api.get(members + "?filter[active]=false")
                        .json()
                        .path("data")
                        .size())
                .isZero();
        var teams =
                api.get(base + "/developers/" + developerId + "/teams").json().path("data");
        assertThat(teams.findValuesAsString("id")).containsExactly(team);
        assertThat(api.delete(members + "/" + developerId).status()).isEqualTo(204);
        assertThat(api.delete(members + "/" + developerId).status()).isEqualTo(404);
    }

    @Test
    void administratorsNameMembersOnlyWhereTheyAreToDoSo() {
        var team = team();
        join(team, developerId);
        var settings = base + "/authentication-settings";
        assertThat(api.patch(settings, "{\"konnect_mapping_enabled\": false}").status())
                .isEqualTo(200);

        var left = api.delete(base + "/teams/" + team + "/developers/" + developerId);

        assertThat(left.status()).isEqualTo(400);
        assertThat(left.json().at("/invalid_parameters/0/field").asString()).isEqualTo("konnect_mapping_enabled");
        assertThat(join(team(), developerId).status()).isEqualTo(400);
        api.patch(settings, "{\"konnect_mapping_enabled\": true}");
        assertThat(api.delete(base + "/teams/" + team + "/developers/" + developerId)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aRoleIsAssignedOnceAndTakenAway() {
        var team = team();
        var product = product(portal.catalog().version(portal.id(), null, true));
        var roles = base + "/teams/" + team + "/assigned-roles";

        var assigned = assign(team, "API Viewer", product);
        assertThat(assigned.status()).isEqualTo(201);
        assertThat(assigned.json().path("entity_region").asString()).isEqualTo("eu");
        assertThat(assign(team, "API Viewer", product).status()).isEqualTo(409);
        assertThat(assign(team, "API Viewer", UUID.randomUUID()).status()).isEqualTo(400);
        assertThat(assign(team, "Emperor", product).invalid("rule")).containsExactly("enum");
        assertThat(api.get(roles).json().path("meta").path("page").path("total").asInt())
                .isEqualTo(1);
        assertThat(api.delete(roles + "/" + assigned.id()).status()).isEqualTo(204);
        assertThat(api.delete(roles + "/" + assigned.id()).status()).isEqualTo(404);
    }

    @Test
    void theRolesThereAreAreNamedAsKonnectNamesThem() {
        var services = api.get("/v2/portal-roles").json().path("services");

        assertThat(services.path("name").asString()).isEqualTo("Services");
        assertThat(services.path("roles").findValuesAsString("name")).containsExactly("API Viewer", "API Consumer");
    }

    @Test
    void nothingOfAnotherPortalCanBeReached(@LocalServerPort int port) {
        var other = new Portal(port, jdbc, true);
        var foreign = "/v2/portals/" + other.id() + "/teams/" + team();
        var stranger = other.developer().get("/api/v2/developer/me").text("id");

        assertThat(api.get(foreign).status()).isEqualTo(404);
        assertThat(api.patch(foreign, "{}").status()).isEqualTo(404);
        assertThat(api.delete(foreign).status()).isEqualTo(404);
        assertThat(api.get(foreign + "/developers").status()).isEqualTo(404);
        assertThat(api.get(foreign + "/assigned-roles").status()).isEqualTo(404);
        assertThat(join(team(), stranger).status()).isEqualTo(404);
        assertThat(api.get(base + "/developers/" + stranger + "/teams").status())
                .isEqualTo(404);
    }

    private UUID product(UUID version) {
        return jdbc.sql("select product_id from api_product_version where id = :id")
                .param("id", version)
                .query(UUID.class)
                .single();
    }

    @Test
    void teamsDecideWhoSeesAndRegistersForWhat() {
        var strategy = portal.catalog().keyAuth();
        var version = portal.catalog().version(portal.id(), strategy, true);
        portal.catalog().version(portal.id(), strategy, true);
        var product = product(version);
        var application =
                developer.post("/api/v2/applications", application(strategy)).text("id");
        assertThat(seen()).hasSize(2);

        api.patch(base, "{\"rbac_enabled\": true}");
        assertThat(seen()).isEmpty();
        assertThat(developer.get("/api/v2/products/" + product).status()).isEqualTo(404);
        assertThat(register(application, version)).isEqualTo(404);

        var team = team();
        join(team, developerId);
        assign(team, "API Viewer", product);
        assertThat(seen()).containsExactly(product.toString());
        assertThat(register(application, version)).isEqualTo(404);

        var consumer = assign(team, "API Consumer", product);
        assertThat(register(application, version)).isEqualTo(201);

        api.delete(base + "/teams/" + team + "/assigned-roles/" + consumer.id());
        api.delete(base + "/teams/" + team + "/developers/" + developerId);
        assertThat(seen()).isEmpty();
    }

    private static Map<String, Object> application(UUID strategy) {
        return new HashMap<>(
                Map.of("name", "weather", "reference_id", "ref-" + UUID.randomUUID(), "auth_strategy_id", strategy));
    }

    private List<String> seen() {
        return developer
                .get("/api/v2/products")
                .json()
                .path("data")
                .valueStream()
                .map(product -> product.path("id").asString())
                .toList();
    }

    private int register(String application, UUID version) {
        return developer
                .post("/api/v2/applications/" + application + "/registrations", Map.of("product_version_id", version))
                .status();
    }
}
