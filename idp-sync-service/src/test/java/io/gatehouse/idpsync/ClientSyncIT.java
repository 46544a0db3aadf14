package io.gatehouse.idpsync;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.events.ClientDeleted;
import io.gatehouse.events.ClientProvisioned;
import io.gatehouse.events.ClientSecretIssued;
import io.gatehouse.events.ClientUpdated;
import io.gatehouse.events.CredentialType;
import io.gatehouse.idpsync.fixture.Application;
import io.gatehouse.idpsync.fixture.Events;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.Realm;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.TestTopics;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole service with real parts: what is asked for on one topic comes to be in Keycloak, and is told on another. */
@WholeService
class ClientSyncIT {
    private final Application application = new Application();
    private final String providerId = UUID.randomUUID().toString();
    private ProviderDoor door;

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
    void anApplicationGetsAClientAndItsSecretReachesWhoeverWaits() {
        application.request(providerId);
        var provisioned = application.awaitEvent(ClientProvisioned.class);
        assertThat(provisioned.getClientId()).isEqualTo(application.id());
        assertThat(provisioned.getRevision()).isEqualTo(1);
        assertThat(Realm.tokenStatus(application.id(), application.awaitSecret()))
                .isEqualTo(200);
    }

    @Test
    void anEventThatArrivesTwiceMakesOneClient() {
        var event = application.requested(providerId);
        application.send(event);
        application.send(event);
        application.send(Events.updated(application.id(), providerId, 2).build());
        application.awaitEvent(ClientUpdated.class);
        assertThat(application.clientEvents(ClientProvisioned.class)).hasSize(1);
        assertThat(Realm.clientsOf(application.id())).hasSize(1);
        assertThat(Realm.tokenStatus(application.id(), application.awaitSecret()))
                .isEqualTo(200);
    }

    @Test
    void aProviderThatIsNotKnownYetIsWaitedFor() {
        var later = UUID.randomUUID().toString();
        application.request(later);
        var other = new Application();
        other.request(providerId);
        other.awaitSecret();
        TestTopics.send(
                Topics.CATALOG_EVENTS,
                "dcr-provider:" + later,
                Events.provider(later, 1, door.url()).build());
        assertThat(Realm.tokenStatus(application.id(), application.awaitSecret()))
                .isEqualTo(200);
    }

    @Test
    void aChangeOfNameAndAddressesReachesTheClientAndLeavesItsSecret() {
        application.request(providerId);
        var secret = application.awaitSecret();
        application.send(Events.updated(application.id(), providerId, 2)
                .setName("Climate")
                .setRedirectUris(List.of("https://climate.example/cb"))
                .build());
        assertThat(application.awaitEvent(ClientUpdated.class).getRevision()).isEqualTo(2);
        assertThat(Realm.clients(application.id()).getFirst())
                .containsEntry("name", "Climate")
                .containsEntry("redirectUris", List.of("https://climate.example/cb"));
        assertThat(Realm.tokenStatus(application.id(), secret)).isEqualTo(200);
    }

    @Test
    void aChangeOfTheStrategysGrantsReachesItsClients() {
        var strategyId = UUID.randomUUID().toString();
        application.send(Events.requested(application.id(), providerId)
                .setAuthStrategyId(strategyId)
                .setRedirectUris(List.of("https://weather.example/cb"))
                .build());
        application.awaitEvent(ClientProvisioned.class);
        var grants = List.of("client_credentials", "authorization_code");
        TestTopics.send(Topics.CATALOG_EVENTS, "auth-strategy:" + strategyId, Events.strategy(strategyId, 1, grants));
        assertThat(application.awaitEvent(ClientUpdated.class).getRevision()).isEqualTo(1);
        assertThat(Realm.clients(application.id()).getFirst()).containsEntry("standardFlowEnabled", true);
    }

    @Test
    void anOlderStateThatArrivesLateChangesNothing() {
        application.request(providerId);
        application.awaitSecret();
        application.send(
                Events.updated(application.id(), providerId, 3).setName("third").build());
        application.send(Events.updated(application.id(), providerId, 2)
                .setName("second")
                .build());
        application.send(Events.updated(application.id(), providerId, 4)
                .setName("fourth")
                .build());
        Application.patiently().until(() -> application.clientEvents(ClientUpdated.class).stream()
                .anyMatch(event -> event.getRevision() == 4));
        assertThat(Realm.clients(application.id()).getFirst()).containsEntry("name", "fourth");
        assertThat(application.clientEvents(ClientUpdated.class))
                .extracting(ClientUpdated::getRevision)
                .doesNotContain(2L);
    }

    @Test
    void aNewSecretReplacesTheOldOneOncePerRequest() {
        application.request(providerId);
        var first = application.awaitSecret();
        var rotation = Events.rotation(application.id(), 2, application.publicJwk());
        application.send(rotation);
        application.send(rotation);
        var issued = application.awaitEvent(ClientSecretIssued.class);
        application.send(Events.updated(application.id(), providerId, 3).build());
        application.awaitEvent(ClientUpdated.class);
        assertThat(issued.getRequestId()).isEqualTo(rotation.getRotationId());
        assertThat(Realm.tokenStatus(application.id(), application.open(issued.getSealedSecret())))
                .isEqualTo(200);
        assertThat(Realm.tokenStatus(application.id(), first)).isEqualTo(401);
        assertThat(application.clientEvents(ClientSecretIssued.class)).hasSize(1);
    }

    @Test
    void aDeletedApplicationHasNoClientAnyLonger() {
        application.request(providerId);
        application.awaitSecret();
        application.send(Events.deleted(application.id(), providerId, 2));
        assertThat(application.awaitEvent(ClientDeleted.class).getClientId()).isEqualTo(application.id());
        assertThat(Realm.clientsOf(application.id())).isEmpty();
    }

    @Test
    void aDeletionThatOvertakesTheRequestLeavesNothing() {
        application.send(Events.deleted(application.id(), providerId, 2));
        application.request(providerId);
        assertThat(application.awaitEvent(ClientDeleted.class).getClientId()).isNull();
        var next = new Application();
        next.request(providerId);
        next.awaitSecret();
        assertThat(application.clientEvents()).hasSize(1);
        assertThat(door.calls()).filteredOn(ProviderDoor.Call::makesClient).hasSize(1);
    }

    @Test
    void aClientThatSomebodyRemovedIsMadeAgainAtTheNextChange() {
        application.request(providerId);
        application.awaitSecret();
        Realm.delete(application.id());
        application.send(Events.updated(application.id(), providerId, 2).build());
        var again = application.awaitEvents(ClientProvisioned.class, 2).getLast();
        assertThat(again.getRevision()).isEqualTo(2);
        assertThat(again.getSealedSecret()).isNull();
        assertThat(Realm.clientsOf(application.id())).hasSize(1);
    }

    @Test
    void anApplicationWithAnApiKeyNeedsNoProvider() {
        application.send(Events.requested(application.id(), providerId)
                .setCredentialType(CredentialType.KEY_AUTH)
                .setDcrProviderId(null)
                .build());
        var next = new Application();
        next.request(providerId);
        next.awaitSecret();
        assertThat(application.clientEvents()).isEmpty();
    }

    @Test
    void garbageGoesToTheDeadLettersAndTheNextRecordIsRead() {
        var garbage = ("garbage " + application.id()).getBytes(StandardCharsets.UTF_8);
        TestTopics.sendRaw(Topics.APPLICATION_EVENTS, application.id().getBytes(StandardCharsets.UTF_8), garbage);
        application.request(providerId);
        application.awaitSecret();
        var dead = TestTopics.rawRecords(Topics.deadLetters(Topics.APPLICATION_EVENTS, "idp-sync-service"));
        assertThat(dead).anyMatch(record -> Arrays.equals(record.value(), garbage));
    }

    @Test
    void anEventThatMakesNoSenseGoesToTheDeadLetters() {
        application.send(Events.requested(application.id(), providerId)
                .setDcrProviderId(null)
                .build());
        application.send(Events.requested(application.id(), providerId)
                .setSecretRecipient("{\"kty\":\"oct\"}")
                .build());
        Application.patiently().untilAsserted(() -> assertThat(
                        TestTopics.rawRecords(Topics.deadLetters(Topics.APPLICATION_EVENTS, "idp-sync-service")))
                .filteredOn(record -> application.id().equals(new String(record.key(), StandardCharsets.UTF_8)))
                .hasSize(2));
    }
}
