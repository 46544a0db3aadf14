package io.gatehouse.idpsync;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.events.ClientProvisioned;
import io.gatehouse.events.ClientSecretIssued;
import io.gatehouse.events.ClientSecretRevoked;
import io.gatehouse.events.DcrProvider;
import io.gatehouse.idpsync.fixture.Application;
import io.gatehouse.idpsync.fixture.Events;
import io.gatehouse.idpsync.fixture.OperationsApi;
import io.gatehouse.idpsync.fixture.bridge.BridgeServer;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.TestTopics;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clients whose provider keeps several secrets of each, and that move from one provider to another. */
@WholeService
class BridgedClientIT {
    private final OperationsApi api;
    private final BridgeServer bridge = new BridgeServer();
    private final BridgeServer other = new BridgeServer();
    private final Application application = new Application();
    private final String providerId = UUID.randomUUID().toString();
    private final String otherId = UUID.randomUUID().toString();

    @Autowired
    private JdbcClient jdbc;

    BridgedClientIT(@Value("http://127.0.0.1:${local.server.port}") String url) {
        api = new OperationsApi(url);
    }

    @BeforeEach
    void knowProviders() {
        bridge.start();
        other.start();
        send(Events.bridge(providerId, bridge.url()));
        send(Events.bridge(otherId, other.url()));
    }

    @AfterEach
    void close() {
        bridge.close();
        other.close();
    }

    @Test
    void aReplacedSecretWorksBesideTheNewOneUntilItsGraceIsOver() {
        application.request(providerId);
        var first = application.awaitSecret();
        var clientId = application.awaitEvent(ClientProvisioned.class).getClientId();

        application.send(Events.rotation(application.id(), 2, application.publicJwk()));
        var second = application.open(
                application.awaitEvent(ClientSecretIssued.class).getSealedSecret());
        assertThat(bridge.works(clientId, first)).isTrue();
        assertThat(bridge.works(clientId, second)).isTrue();

        graceIsOver();
        Application.patiently().until(() -> !bridge.works(clientId, first));
        assertThat(bridge.works(clientId, second)).isTrue();
    }

    @Test
    void eachCredentialHasASecretOfItsOwnThatEndsWithIt() {
        application.request(providerId);
        var first = application.awaitSecret();
        var clientId = application.awaitEvent(ClientProvisioned.class).getClientId();

        var credential = Events.credential(application.id(), application.publicJwk());
        application.send(credential);
        var second = application.open(
                application.awaitEvent(ClientSecretIssued.class).getSealedSecret());
        assertThat(bridge.works(clientId, second)).isTrue();

        application.send(Events.revocation(credential));
        application.awaitEvent(ClientSecretRevoked.class);
        assertThat(bridge.works(clientId, second)).isFalse();
        assertThat(bridge.works(clientId, first)).isTrue();
    }

    @Test
    void anApplicationThatMovesLeavesNoClientBehind() {
        application.request(providerId);
        application.awaitSecret();
        assertThat(bridge.clients("Weather")).hasSize(1);

        application.send(Events.updated(application.id(), otherId, 2).build());

        assertThat(Application.patiently()
                        .until(() -> application.clientEvents(ClientProvisioned.class), events -> events.size() == 2)
                        .getLast()
                        .getDcrProviderId())
                .isEqualTo(otherId);
        Application.patiently().until(() -> bridge.clients("Weather").isEmpty());
    }

    @Test
    void aClientThatIsOutOfReachIsGivenUpForAnotherOnDemand() {
        application.request(providerId);
        application.awaitSecret();

        assertThat(api.post("/v2/idp-clients/" + application.id() + "/forget", "")
                        .statusCode())
                .isEqualTo(202);

        assertThat(application.awaitEvents(ClientProvisioned.class, 2))
                .extracting(ClientProvisioned::getClientId)
                .doesNotHaveDuplicates();
        assertThat(api.post("/v2/idp-clients/" + UUID.randomUUID() + "/forget", "")
                        .statusCode())
                .isEqualTo(404);
    }

    /** Lets the time until the next step pass. */
    private void graceIsOver() {
        Application.patiently()
                .until(() -> jdbc.sql("update client_secret set retire_at = now()"
                                        + " where application_id = ? and retire_at is not null")
                                .param(application.id())
                                .update()
                        == 1);
        jdbc.sql("update scheduled_tasks set execution_time = now() where task_instance = ?")
                .param(application.id())
                .update();
    }

    private static void send(DcrProvider provider) {
        TestTopics.send(Topics.CATALOG_EVENTS, "dcr-provider:" + provider.getDcrProviderId(), provider);
    }
}
