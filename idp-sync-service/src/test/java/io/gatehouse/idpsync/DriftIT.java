package io.gatehouse.idpsync;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.gatehouse.events.ClientDeleted;
import io.gatehouse.events.ClientDriftDetected;
import io.gatehouse.events.ClientDriftRepaired;
import io.gatehouse.idpsync.fixture.Application;
import io.gatehouse.idpsync.fixture.Events;
import io.gatehouse.idpsync.fixture.OperationsApi;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.ProviderDoor.Call;
import io.gatehouse.idpsync.fixture.Realm;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.ServiceContext;
import io.gatehouse.schemas.test.TestTopics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clients that were changed, removed or brought back behind the service's back are found, and put right when asked to. */
@WholeService
class DriftIT {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final OperationsApi api;
    private final Application application = new Application();
    private final String providerId = UUID.randomUUID().toString();
    private final Set<String> visible = new HashSet<>(Set.of(application.id()));
    private ProviderDoor door;

    DriftIT(@Value("http://127.0.0.1:${local.server.port}") String url) {
        api = new OperationsApi(url);
    }

    @BeforeEach
    void makeAClient() {
        door = new ProviderDoor(Realm.server().url());
        door.put("own", this::showOwnClients);
        TestTopics.send(
                Topics.CATALOG_EVENTS,
                "dcr-provider:" + providerId,
                Events.provider(providerId, 1, door.url()).build());
        application.request(providerId);
        application.awaitSecret();
    }

    @AfterEach
    void closeDoor() {
        door.close();
    }

    @Test
    void aChangedClientIsReportedAndLeftAsItIs() {
        Realm.change(application.id(), Map.of("name", "Somebody's"));
        assertThat(scan("report").at("/found/changed").asInt()).isEqualTo(1);
        assertThat(application.awaitEvent(ClientDriftDetected.class).getDifferences())
                .containsExactly("name");
        assertThat(Realm.clients(application.id()).getFirst()).containsEntry("name", "Somebody's");
    }

    @Test
    void aChangedClientIsPutRightAndKeepsItsSecret() {
        Realm.change(application.id(), Map.of("name", "Somebody's"));
        assertThat(scan("repair").at("/found/changed").asInt()).isEqualTo(1);
        assertThat(application.awaitEvent(ClientDriftRepaired.class).getDifferences())
                .containsExactly("name");
        assertThat(Realm.clients(application.id()).getFirst()).containsEntry("name", "Weather");
        assertThat(Realm.tokenStatus(application.id(), application.awaitSecret()))
                .isEqualTo(200);
        assertThat(scan("report").at("/found/changed").asInt()).isZero();
    }

    @Test
    void aMissingClientIsMadeAgain() {
        Realm.delete(application.id());
        assertThat(scan("repair").at("/found/missing").asInt()).isEqualTo(1);
        assertThat(application.awaitEvent(ClientDriftRepaired.class).getDifferences())
                .containsExactly("missing");
        assertThat(Realm.clientsOf(application.id())).hasSize(1);
    }

    @Test
    void aClientOfADeletedApplicationThatCameBackIsRemoved() {
        var client = Realm.clients(application.id()).getFirst();
        application.send(Events.deleted(application.id(), providerId, 2));
        application.awaitEvent(ClientDeleted.class);
        Realm.create(client);
        assertThat(scan("repair").at("/found/orphaned").asInt()).isEqualTo(1);
        assertThat(application.awaitEvent(ClientDriftRepaired.class).getDifferences())
                .containsExactly("orphaned");
        assertThat(Realm.clientsOf(application.id())).isEmpty();
    }

    @Test
    void aClientOfAnApplicationNeverHeardOfIsCountedAndNeverTouched() {
        var stranger = UUID.randomUUID().toString();
        visible.add(stranger);
        Realm.create(Map.of(
                "clientId", stranger, "attributes", Map.of("gatehouse", "true", "konnect_application_id", stranger)));
        assertThat(scan("repair").at("/found/unknown").asInt()).isEqualTo(1);
        assertThat(Realm.clients(stranger)).hasSize(1);
        assertThat(application.clientEvents(ClientDriftDetected.class)).isEmpty();
    }

    @Test
    void aScanOfNoProviderAndAnUnknownModeAreRefused() {
        assertThat(api.post("/v2/idp-providers/" + UUID.randomUUID() + "/scan", "{\"mode\":\"report\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.status("/v2/idp-providers/" + providerId + "/scan", ServiceContext.MANAGEMENT_TOKEN))
                .isEqualTo(404);
        var wrong = api.post("/v2/idp-providers/" + providerId + "/scan", "{\"mode\":\"destroy\"}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("mode").contains("repair");
    }

    private JsonNode scan(String mode) {
        var path = "/v2/idp-providers/" + providerId + "/scan";
        var begun = JSON.readTree(api.post(path, "{\"mode\":\"" + mode + "\"}").body());
        var ended = Application.patiently()
                .until(() -> api.get(path), scan -> !scan.path("ended_at").isNull());
        assertThat(ended.path("id")).isEqualTo(begun.path("id"));
        assertThat(ended.path("failure").isNull()).as(ended.toString()).isTrue();
        return ended;
    }

    /** The other tests' clients live in the same realm, and would be somebody else's in a realm of this test's own. */
    private boolean showOwnClients(Call call, HttpExchange exchange, ProviderDoor passing) throws IOException {
        var query = String.valueOf(exchange.getRequestURI().getQuery());
        if (!"GET".equals(call.method()) || !query.startsWith("first=")) {
            return false;
        }
        var own = visible.stream().flatMap(id -> Realm.clients(id).stream()).toList();
        var body = JSON.writeValueAsString(own).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        return true;
    }
}
