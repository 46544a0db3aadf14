package io.gatehouse.idpsync;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.events.ClientProvisioned;
import io.gatehouse.events.ClientSyncFailed;
import io.gatehouse.idpsync.fixture.Application;
import io.gatehouse.idpsync.fixture.Events;
import io.gatehouse.idpsync.fixture.OperationsApi;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.Realm;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.ServiceContext;
import io.gatehouse.schemas.test.TestTopics;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.json.JsonMapper;

/** What operations people see and do, over HTTP. */
@WholeService
class OperationsIT {
    private final OperationsApi api;
    private final Application application = new Application();
    private final String providerId = UUID.randomUUID().toString();
    private ProviderDoor door;

    OperationsIT(@Value("http://127.0.0.1:${local.server.port}") String url) {
        api = new OperationsApi(url);
    }

    @BeforeEach
    void knowProvider() {
        door = new ProviderDoor(Realm.server().url());
        TestTopics.send(
                Topics.CATALOG_EVENTS,
                "dcr-provider:" + providerId,
                Events.provider(providerId, 1, door.url()).build());
    }

    @AfterEach
    void closeDoor() {
        door.close();
    }

    @Test
    void theTimelineOfAClientTellsWhatWasTriedAndWhatTheProviderSaid() {
        door.put(
                "refuse",
                ProviderDoor.answers(
                        ProviderDoor.Call::makesClient, 400, "{\"errorMessage\":\"name is taken\"}", Map.of()));
        application.request(providerId);
        application.awaitEvent(ClientSyncFailed.class);

        var timeline = api.get("/v2/idp-clients/" + application.id());
        assertThat(timeline.at("/client/state").asString()).isEqualTo("refused");
        assertThat(timeline.at("/client/dcr_provider_id").asString()).isEqualTo(providerId);
        assertThat(timeline.at("/client/provider_status").asInt()).isEqualTo(400);
        assertThat(timeline.at("/client/reason").asString()).contains("name is taken");
        assertThat(timeline.at("/attempts/0/outcome").asString()).isEqualTo("rejected");
        assertThat(timeline.at("/attempts/0/next_attempt_at").isNull()).isTrue();
    }

    @Test
    void aClientThatWasRefusedIsTriedAgainOnDemand() {
        door.put("refuse", ProviderDoor.answers(ProviderDoor.Call::makesClient, 400, "{}", Map.of()));
        application.request(providerId);
        application.awaitEvent(ClientSyncFailed.class);
        door.remove("refuse");

        assertThat(api.post("/v2/idp-clients/" + application.id() + "/retry", "")
                        .statusCode())
                .isEqualTo(202);
        application.awaitEvent(ClientProvisioned.class);
        var timeline = api.get("/v2/idp-clients/" + application.id());
        assertThat(timeline.at("/client/state").asString()).isEqualTo("ready");
        assertThat(timeline.at("/client/client_id").asString()).isEqualTo(application.id());
        assertThat(timeline.at("/attempts/0/outcome").asString()).isEqualTo("created");
        assertThat(timeline.path("attempts").size()).isEqualTo(2);
    }

    @Test
    void aPausedProviderIsLeftAloneAndCatchesUpAfterwards() {
        awaitProvider();
        assertThat(JsonMapper.shared()
                        .readTree(api.post("/v2/idp-providers/" + providerId + "/pause", "")
                                .body())
                        .path("paused")
                        .asBoolean())
                .isTrue();
        application.request(providerId);
        Application.patiently().untilAsserted(() -> assertThat(api.get("/v2/idp-providers/" + providerId)
                        .at("/clients/pending")
                        .asInt())
                .isEqualTo(1));
        var other = new Application();
        var running = UUID.randomUUID().toString();
        TestTopics.send(
                Topics.CATALOG_EVENTS,
                "dcr-provider:" + running,
                Events.provider(running, 1, Realm.server().url()).build());
        other.request(running);
        other.awaitSecret();
        assertThat(door.calls()).isEmpty();

        assertThat(api.post("/v2/idp-providers/" + providerId + "/resume", "").statusCode())
                .isEqualTo(200);
        assertThat(Realm.tokenStatus(application.id(), application.awaitSecret()))
                .isEqualTo(200);
        assertThat(api.get("/v2/idp-providers/" + providerId)
                        .at("/clients/ready")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void clientsAreListedByProviderAndState() {
        application.request(providerId);
        application.awaitSecret();
        var list = "/v2/idp-clients?filter[dcr_provider_id]=" + providerId + "&filter[state]=";
        assertThat(api.get(list + "ready").at("/data/0/application_id").asString())
                .isEqualTo(application.id());
        assertThat(api.get(list + "ready").at("/meta/page/total").asInt()).isEqualTo(1);
        assertThat(api.get(list + "failing").path("data").size()).isZero();
        assertThat(api.status(list + "asleep", ServiceContext.MANAGEMENT_TOKEN)).isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsNotFoundAndStrangersAreSentAway() {
        var nobody = UUID.randomUUID().toString();
        for (var path : new String[] {"/v2/idp-clients/" + nobody, "/v2/idp-providers/" + nobody}) {
            assertThat(api.status(path, ServiceContext.MANAGEMENT_TOKEN)).isEqualTo(404);
            assertThat(api.status(path, "kpat_wrong")).isEqualTo(401);
        }
        for (var path : new String[] {
            "/v2/idp-clients/" + nobody + "/retry",
            "/v2/idp-providers/" + nobody + "/pause",
            "/v2/idp-providers/" + nobody + "/resume"
        }) {
            assertThat(api.post(path, "").statusCode()).isEqualTo(404);
        }
    }

    private void awaitProvider() {
        Application.patiently()
                .until(() -> api.status("/v2/idp-providers/" + providerId, ServiceContext.MANAGEMENT_TOKEN) == 200);
    }
}
