package io.gatehouse.registration.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistrationServiceTest
class CatalogIT {
    private static final String SEARCH = "/api/v2/search/product-catalog";

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Portal portal;
    private Http admin;

    @BeforeEach
    void aPublicPortal() {
        portal = new Portal(port, jdbc, true);
        admin = portal.administrator();
        admin.patch("/v2/portals/" + portal.id(), Map.of("is_public", true));
    }

    private String product(String name) {
        var body = Map.of("name", name, "portal_ids", List.of(portal.id().toString()));
        return admin.post("/v2/api-products", body).text("id");
    }

    private List<String> found(String query) {
        return portal.visitor()
                .get(SEARCH + query)
                .json()
                .path("data")
                .valueStream()
                .map(hit -> hit.path("source").path("name").asString())
                .toList();
    }

    @Test
    void aSearchFindsPublishedProductsByAPartOfTheName() {
        product("Weather of today");
        product("Maps");
        admin.post("/v2/api-products", Map.of("name", "Weather unpublished"));
        assertThat(found("?q=WEATHER&join=versions,versions.documents&page[size]=12&page[number]=1"))
                .containsExactly("Weather of today");
        assertThat(found("?q=")).containsExactly("Weather of today", "Maps");
        assertThat(found("?q=%25")).isEmpty();
        var page = portal.visitor().get(SEARCH + "?page[size]=1").json();
        assertThat(page.at("/meta/page/total").asInt()).isEqualTo(2);
        assertThat(page.at("/data/0/index").asString()).isEqualTo("product-catalog");
        assertThat(page.at("/data/0/source/latest_version").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v2/search/everything",
                SEARCH + "?join=developers",
                SEARCH + "?q=%00",
                SEARCH + "?sort=name",
                SEARCH + "?page[size]=x"
            })
    void aSearchThatMakesNoSenseIsRefused(String path) {
        assertThat(portal.visitor().get(path).status()).isEqualTo(400);
    }

    @Test
    void aVisitorMayReadAPublicPortalAndRegisterForNothing() {
        var actions = "/api/v2/products/" + product("Weather") + "/actions";
        assertThat(portal.visitor().get(actions).json().path("actions").toString())
                .isEqualTo("{\"view\":true,\"register\":false,\"view_documentation\":true}");
        assertThat(portal.visitor()
                        .get("/api/v2/products/" + UUID.randomUUID() + "/actions")
                        .status())
                .isEqualTo(404);
        admin.patch("/v2/portals/" + portal.id(), Map.of("is_public", false));
        assertThat(portal.visitor().get(actions).status()).isEqualTo(401);
        assertThat(portal.visitor().get(SEARCH).status()).isEqualTo(401);
        assertThat(portal.developer().get(actions).json().path("actions").toString())
                .isEqualTo("{\"view\":true,\"register\":true,\"view_documentation\":true}");
    }

    @Test
    void whereTeamsDecideADeveloperWithoutOneFindsNothing() {
        var product = product("Weather");
        admin.patch("/v2/portals/" + portal.id(), Map.of("is_public", false, "rbac_enabled", true));
        var developer = portal.developer();
        assertThat(developer.get(SEARCH).json().path("data")).isEmpty();
        assertThat(developer.get("/api/v2/products").json().path("data")).isEmpty();
        assertThat(developer.get("/api/v2/products/" + product).status()).isEqualTo(404);
        assertThat(developer.get("/api/v2/products/" + product + "/actions").status())
                .isEqualTo(404);
    }

    @Test
    void figuresAreAskedForInVain() {
        admin.patch("/v2/portals/" + portal.id(), Map.of("is_public", false));
        var developer = portal.developer();
        assertThat(portal.visitor().get("/api/v2/stats/config").status()).isEqualTo(401);
        assertThat(developer.get("/api/v2/stats/config").json().toString()).isEqualTo("{\"analytics\":null}");
        var answer = developer.post(
                "/api/v2/stats",
                Map.of(
                        "start_ms", 0,
                        "end_ms", 3_600_000,
                        "metrics", List.of("REQUEST_COUNT"),
                        "dimensions", List.of("TIME", "APPLICATION"),
                        "filter",
                                List.of(Map.of(
                                        "dimension", "STATUS_CODE_GROUPED", "type", "IN", "values", List.of("2XX")))));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("records")).isEmpty();
        assertThat(answer.json().at("/meta/metric_units/REQUEST_COUNT").asString())
                .isEqualTo("count");
    }

    @Test
    void aQuestionThatIsNoneIsRefused() {
        admin.patch("/v2/portals/" + portal.id(), Map.of("is_public", false));
        var developer = portal.developer();
        var metric = List.of("REQUEST_COUNT");
        var wrong = List.<Map<String, Object>>of(
                Map.of(),
                Map.of("start_ms", 0, "end_ms", 1, "metrics", List.of()),
                Map.of("start_ms", 0, "end_ms", 1, "metrics", List.of("REQUEST_COUNT", "REQUEST_COUNT")),
                Map.of("start_ms", 0, "end_ms", 1, "metrics", List.of("HITS")),
                Map.of("start_ms", 1, "end_ms", 0, "metrics", metric),
                Map.of("start_ms", "0", "end_ms", 1, "metrics", metric),
                Map.of("start_ms", 0, "end_ms", 1, "metrics", metric, "granularity_ms", 0),
                Map.of("start_ms", 0, "end_ms", 1, "metrics", metric, "more", 0),
                Map.of("start_ms", 0, "end_ms", 1, "metrics", metric, "filter", List.of(Map.of("type", "IN"))),
                Map.of(
                        "start_ms",
                        0,
                        "end_ms",
                        1,
                        "metrics",
                        metric,
                        "filter",
                        List.of(Map.of("dimension", "STATUS_CODE", "type", "IN", "values", List.of(99)))));
        assertThat(wrong).allSatisfy(question -> assertThat(
                        developer.post("/api/v2/stats", question).status())
                .isEqualTo(400));
    }
}
