package io.gatehouse.registration.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.events.ApplicationDeleted;
import io.gatehouse.events.ApplicationRequested;
import io.gatehouse.events.ApplicationUpdated;
import io.gatehouse.events.AuthorizationDecided;
import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.IdpSync;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.TestTopics;
import java.time.Duration;
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
class ApplicationIT {
    private static final String PATH = "/api/v2/applications";

    private Portal portal;
    private UUID strategy;
    private Http developer;

    @BeforeEach
    void developer(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        portal = new Portal(port, jdbc, true);
        strategy = portal.catalog().openId(portal.catalog().provider());
        portal.catalog().version(portal.id(), strategy, false);
        developer = portal.developer();
    }

    private Http.Answer create(String name) {
        return developer.post(PATH, Map.of("name", name, "auth_strategy_id", strategy, "scopes", List.of()));
    }

    private Http.Answer get(String id) {
        return developer.get(PATH + "/" + id);
    }

    private static String applicationIn(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    @Test
    void credentialsAreShownOnceWhenTheProviderAnswers() {
        var created = create("weather");

        assertThat(created.status()).isEqualTo(201);
        var id = created.text("id");
        var credentials = created.json().path("credentials");
        assertThat(credentials.path("client_id").asString()).isEqualTo("client-" + id);
        assertThat(credentials.path("client_secret").asString()).startsWith("client-secret-");
        assertThat(created.text("reference_id")).isEqualTo("client-" + id);
        assertThat(created.json().path("auth_strategy").path("credential_type").asString())
                .isEqualTo("client_credentials");
        assertThat(created.json().has("provisioning")).isFalse();
        var read = get(id);
        assertThat(read.json().has("credentials")).isFalse();
        assertThat(read.text("reference_id")).isEqualTo("client-" + id);
        var event = Portal.awaitEvent(id, ApplicationRequested.class);
        assertThat(event.getRevision()).isEqualTo(1);
        assertThat(event.getPortalId()).isEqualTo(portal.id().toString());
        assertThat(event.getGrantTypes()).containsExactly("client_credentials", "bearer");
    }

    @Test
    void anApplicationThatTakesTooLongBecomesReadyByItself() {
        var late = create("silent one");

        assertThat(late.status()).isEqualTo(503);
        var location = late.headers().firstValue("Location").orElseThrow();
        assertThat(late.text("detail")).contains("becomes ready by itself");
        var id = applicationIn(location);
        assertThat(get(id).json().path("provisioning").path("status").asString())
                .isEqualTo("pending");

        IdpSync.provision(id);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(get(id).text("reference_id")).isEqualTo("client-" + id);
            assertThat(get(id).json().has("provisioning")).isFalse();
        });
    }

    @Test
    void whoeverPrefersNotToWaitIsAnsweredAtOnce() {
        developer = developer.with("Prefer", "respond-async");

        var accepted = create("async");

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.headers().firstValue("Preference-Applied")).contains("respond-async");
        var id = applicationIn(accepted.headers().firstValue("Location").orElseThrow());
        assertThat(Portal.awaitEvent(id, ApplicationRequested.class).getSecretRecipient())
                .isNull();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(get(id).text("reference_id")).isEqualTo("client-" + id));
    }

    @Test
    void aRefusalOfTheProviderIsToldAtOnceAndKept() {
        var refused = create("refused one");

        assertThat(refused.status()).isEqualTo(400);
        var told = refused.json().path("invalid_parameters").path(0);
        assertThat(told.path("reason").asString()).contains("redirect_uri is not allowed");
        var kept = get(applicationIn(refused.headers().firstValue("Location").orElseThrow()));
        assertThat(kept.json().path("provisioning").path("status").asString()).isEqualTo("failed");
        assertThat(kept.json().path("provisioning").path("error").asString()).isEqualTo("redirect_uri is not allowed");
    }

    @Test
    void aSecretIsReplaced() {
        var id = create("rotating").text("id");

        var rotated = developer.post(PATH + "/" + id + "/refresh-token", null);

        assertThat(rotated.status()).isEqualTo(201);
        assertThat(rotated.text("client_id")).isEqualTo("client-" + id);
        assertThat(rotated.text("client_secret")).startsWith("client-secret-");
        assertThat(developer.post(PATH + "/" + id + "/refresh-token", null).text("client_secret"))
                .isNotEqualTo(rotated.text("client_secret"));
    }

    @Test
    void aNameIsUniquePerDeveloper() {
        create("twice");

        assertThat(create("twice").status()).isEqualTo(409);
        developer = portal.developer();
        assertThat(create("twice").status()).isEqualTo(201);
    }

    @Test
    void aChangeIsToldAndNoChangeIsNot() {
        var id = create("before").text("id");

        var changed = developer.patch(PATH + "/" + id, Map.of("name", "after", "reference_id", "client-" + id));
        developer.patch(PATH + "/" + id, Map.of("name", "after"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("name")).isEqualTo("after");
        assertThat(Portal.awaitEvent(id, ApplicationUpdated.class).getRevision())
                .isEqualTo(2);
        assertThat(developer
                        .patch(PATH + "/" + id, Map.of("reference_id", "mine"))
                        .status())
                .isEqualTo(400);
        developer.delete(PATH + "/" + id);
        assertThat(Portal.awaitEvent(id, ApplicationDeleted.class).getRevision())
                .isEqualTo(3);
    }

    @Test
    void theReferenceOfAClientThatTheDeveloperBringsIsUnique() {
        strategy = portal.catalog().openId(null);
        portal.catalog().version(portal.id(), strategy, false);
        var form = new HashMap<String, Object>(Map.of("name", "own", "auth_strategy_id", strategy));
        assertThat(developer.post(PATH, form).status()).isEqualTo(400);
        form.put("reference_id", "mine-" + portal.id());

        var created = developer.post(PATH, form);
        form.put("name", "another");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().has("credentials")).isFalse();
        assertThat(created.text("reference_id")).isEqualTo("mine-" + portal.id());
        assertThat(developer.post(PATH, form).status()).isEqualTo(409);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var answer = developer.post(
                PATH,
                Map.of(
                        "name",
                        "x".repeat(256),
                        "redirect_uri",
                        "not absolute",
                        "scopes",
                        List.of("admin"),
                        "auth_strategy_id",
                        strategy,
                        "reference_id",
                        "mine"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("invalid_parameters").findValuesAsString("field"))
                .contains("name", "redirect_uri", "scopes", "reference_id");
        assertThat(create("n\0l").status()).isEqualTo(400);
        var unknown = developer.post(PATH, Map.of("name", "n", "auth_strategy_id", UUID.randomUUID()));
        assertThat(unknown.json().path("invalid_parameters").findValuesAsString("rule"))
                .containsExactly("missing_reference");
        assertThat(developer.post(PATH, Map.of("name", "n")).status()).isEqualTo(400);
        assertThat(portal.visitor().post(PATH, Map.of("name", "n")).status()).isEqualTo(401);
    }

    @Test
    void anothersApplicationLooksAsIfItDidNotExist() {
        var id = create("mine").text("id");
        var other = portal.developer();

        assertThat(other.get(PATH + "/" + id).status()).isEqualTo(404);
        assertThat(other.delete(PATH + "/" + id).status()).isEqualTo(404);
        assertThat(get(id).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(TestTopics.records(Topics.OBSERVATIONS))
                .extracting(observed -> observed.value())
                .filteredOn(AuthorizationDecided.class::isInstance)
                .map(AuthorizationDecided.class::cast)
                .filteredOn(decided -> decided.getRequest().endsWith(id))
                .extracting(AuthorizationDecided::getAction, AuthorizationDecided::getGranted)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("retrieve", false),
                        org.assertj.core.groups.Tuple.tuple("delete", false)));
    }

    @Test
    void administratorsSeeApplicationsAndTakeThemAway() {
        var id = create("seen").text("id");
        var path = "/v2/portals/" + portal.id() + "/applications";

        var list = portal.administrator().get(path + "?filter[name][contains]=SEE&sort=name%20desc");

        assertThat(list.json().path("meta").path("page").path("total").asInt()).isEqualTo(1);
        var view = list.json().path("data").path(0);
        assertThat(view.path("id").asString()).isEqualTo(id);
        assertThat(view.path("registration_count").asInt(-1)).isZero();
        assertThat(view.path("portal").path("id").asString())
                .isEqualTo(portal.id().toString());
        assertThat(view.toString()).doesNotContain("secret");
        assertThat(portal.administrator().get("/v2/applications/" + id).status())
                .isEqualTo(200);
        assertThat(portal.administrator().delete(path + "/" + id).status()).isEqualTo(204);
        assertThat(get(id).status()).isEqualTo(404);
        Portal.awaitEvent(id, ApplicationDeleted.class);
    }

    @Test
    void aDeveloperGoesWithAllApplications() {
        var id = create("last").text("id");
        var me = developer.get("/api/v2/developer/me").text("id");

        var removed = portal.administrator().delete("/v2/portals/" + portal.id() + "/developers/" + me);

        assertThat(removed.status()).isEqualTo(204);
        assertThat(developer.get("/api/v2/developer/me").status()).isEqualTo(401);
        Portal.awaitEvent(id, ApplicationDeleted.class);
    }

    @Test
    void strategiesOfThePortalAreOffered() {
        portal.catalog().openId(null);

        var offered = developer.get(PATH + "/auth-strategies?page[size]=100");

        assertThat(offered.json().path("data").findValuesAsString("id")).containsExactly(strategy.toString());
    }
}
