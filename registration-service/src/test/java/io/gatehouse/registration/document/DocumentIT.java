package io.gatehouse.registration.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@RegistrationServiceTest
class DocumentIT {
    private static final String TREE = "application/vnd.konnect.document-tree+json";
    private static final String NODES = "application/vnd.konnect.document-nodes+json";

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Portal portal;
    private Http admin;
    private String managed;
    private String shown;

    @BeforeEach
    void aPublicPortalWithAProduct() {
        portal = new Portal(port, jdbc, true);
        admin = portal.administrator();
        admin.patch("/v2/portals/" + portal.id(), Map.of("is_public", true));
        var body = Map.of("name", "Weather", "portal_ids", List.of(portal.id().toString()));
        var product = admin.post("/v2/api-products", body).text("id");
        managed = "/v2/api-products/" + product + "/documents";
        shown = "/api/v2/products/" + product + "/documents";
    }

    private String create(String slug, String status, @Nullable String parent) {
        var body = new HashMap<String, Object>(Map.of("slug", slug, "title", "About " + slug, "status", status));
        body.put("parent_document_id", parent);
        var answer = admin.post(managed, body);
        assertThat(answer.status()).isEqualTo(201);
        return answer.text("id");
    }

    private static List<String> slugs(JsonNode documents) {
        return documents
                .valueStream()
                .map(document -> document.path("slug").asString())
                .toList();
    }

    @Test
    void aDocumentComesBackWhole() {
        var content = Base64.getEncoder().encodeToString("# Grüße\n\ntext".getBytes(StandardCharsets.UTF_8));
        var created = admin.post(
                managed,
                Map.of(
                        "slug", "first",
                        "title", "First",
                        "status", "published",
                        "content", content,
                        "metadata", Map.of("author", "Jane")));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("content")).isEqualTo("# Grüße\n\ntext");
        assertThat(created.json().path("parent_document_id").isNull()).isTrue();
        assertThat(created.json().path("metadata").path("author").asString()).isEqualTo("Jane");
        assertThat(created.json().path("ast").toString())
                .isEqualTo("[{\"type\":\"heading\",\"level\":1,\"children\":[{\"type\":\"text\",\"text\":\"Grüße\"}]},"
                        + "{\"type\":\"paragraph\",\"children\":[{\"type\":\"text\",\"text\":\"text\"}]}]");
        assertThat(admin.get(managed + "/" + created.text("id")).json()).isEqualTo(created.json());
    }

    @Test
    void aChangeLeavesMetadataThatItDoesNotName() {
        var metadata = new HashMap<String, @Nullable Object>();
        metadata.put("reviewed", null);
        var id = admin.post(managed, Map.of("slug", "a", "title", "A", "status", "published", "metadata", metadata))
                .text("id");
        var changed = admin.patch(managed + "/" + id, Map.of("title", "B"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("metadata").toString()).isEqualTo("{\"reviewed\":null}");
    }

    @Test
    void whatIsWrongIsToldAtOnce() {
        var answer = admin.post(managed, Map.of("slug", "no spaces", "status", "draft", "metadata", 1, "more", 1));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json()
                        .path("invalid_parameters")
                        .valueStream()
                        .map(parameter -> parameter.path("field").asString() + " "
                                + parameter.path("rule").asString()))
                .containsExactlyInAnyOrder(
                        "slug matches_regex",
                        "title required",
                        "status enum",
                        "metadata is_object",
                        "more unknown_property");
    }

    @Test
    void aSlugIsTakenOnceInAProduct() {
        create("same", "published", null);
        var other = create("other", "published", null);
        assertThat(admin.post(managed, Map.of("slug", "same", "title", "t", "status", "published"))
                        .status())
                .isEqualTo(409);
        assertThat(admin.patch(managed + "/" + other, Map.of("slug", "same")).status())
                .isEqualTo(409);
        assertThat(admin.patch(managed + "/" + other, Map.of("slug", "other")).status())
                .isEqualTo(200);
    }

    @Test
    void noDocumentStandsBelowItselfOrInAnotherProduct() {
        var top = create("top", "published", null);
        var below = create("below", "published", top);
        assertThat(admin.patch(managed + "/" + top, Map.of("parent_document_id", below))
                        .status())
                .isEqualTo(400);
        assertThat(admin.patch(managed + "/" + top, Map.of("parent_document_id", UUID.randomUUID()))
                        .status())
                .isEqualTo(400);
        var elsewhere = admin.post("/v2/api-products", Map.of("name", "Maps")).text("id");
        assertThat(admin.get("/v2/api-products/" + elsewhere + "/documents/" + top)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDocumentThatMovesBecomesTheLastAndWhatWasBelowADeletedOneMovesUp() {
        var one = create("one", "published", null);
        var two = create("two", "published", one);
        create("three", "published", two);
        var toTheTop = new HashMap<String, Object>();
        toTheTop.put("parent_document_id", null);
        create("four", "published", null);
        admin.patch(managed + "/" + two, toTheTop);
        var trees = admin.with("Accept", TREE).get(managed).json().path("data");
        assertThat(slugs(trees)).containsExactly("one", "four", "two");
        assertThat(admin.delete(managed + "/" + two).status()).isEqualTo(204);
        assertThat(slugs(admin.with("Accept", TREE).get(managed).json().path("data")))
                .containsExactly("one", "three", "four");
    }

    @Test
    void developersSeeWhatIsPublishedFromTheTopDown() {
        var top = create("top", "published", null);
        create("child", "published", top);
        create("draft", "unpublished", top);
        var hidden = create("hidden", "unpublished", null);
        create("hidden-child", "published", hidden);
        var visitor = portal.visitor();
        assertThat(slugs(visitor.get(shown).json().path("data"))).containsExactly("top", "child");
        var trees = visitor.with("Accept", TREE).get(shown);
        assertThat(trees.headers().firstValue("Content-Type")).contains(TREE);
        assertThat(slugs(trees.json().path("data"))).containsExactly("top");
        assertThat(slugs(trees.json().path("data").path(0).path("children"))).containsExactly("child");
        assertThat(visitor.get(shown + "/hidden-child").status()).isEqualTo(404);
        assertThat(visitor.get(shown.replace("/documents", ""))
                        .json()
                        .path("document_count")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aDocumentIsReadBySlugOrIdInThreeForms() {
        var id = create("guide", "published", null);
        admin.patch(managed + "/" + id, Map.of("content", "*Grüße*"));
        var visitor = portal.visitor();
        assertThat(visitor.get(shown + "/guide").text("content")).isEqualTo("*Grüße*");
        assertThat(visitor.get(shown + "/" + id).text("content")).isEqualTo("*Grüße*");
        var nodes = visitor.with("Accept", NODES).get(shown + "/guide");
        assertThat(nodes.headers().firstValue("Content-Type")).contains(NODES);
        assertThat(nodes.json().path("content").path("type").asString()).isEqualTo("document");
        assertThat(nodes.json()
                        .path("content")
                        .path("children")
                        .path(0)
                        .path("type")
                        .asString())
                .isEqualTo("paragraph");
        assertThat(visitor.with("Accept", "text/markdown, */*;q=0.1")
                        .raw(shown + "/guide")
                        .body())
                .isEqualTo("*Grüße*".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aPrivatePortalShowsItsDocumentsToDevelopersOnly() {
        create("guide", "published", null);
        admin.patch("/v2/portals/" + portal.id(), Map.of("is_public", false));
        assertThat(portal.visitor().get(shown).status()).isEqualTo(401);
        assertThat(portal.visitor()
                        .with("Cookie", "portalaccesstoken=; portalrefreshtoken=dead")
                        .get(shown + "/guide")
                        .status())
                .isEqualTo(401);
        assertThat(portal.developer().get(shown + "/guide").status()).isEqualTo(200);
    }

    @Test
    void whereTeamsDecideADeveloperWithoutOneReadsNothing() {
        create("guide", "published", null);
        admin.patch("/v2/portals/" + portal.id(), Map.of("is_public", false, "rbac_enabled", true));
        assertThat(portal.developer().get(shown + "/guide").status()).isEqualTo(404);
    }
}
