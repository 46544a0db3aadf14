package io.gatehouse.idpsync;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.events.ClientDeleted;
import io.gatehouse.events.ClientProvisioned;
import io.gatehouse.events.ClientSyncFailed;
import io.gatehouse.events.ClientUpdated;
import io.gatehouse.events.DcrProvider;
import io.gatehouse.events.FailureKind;
import io.gatehouse.idpsync.fixture.Application;
import io.gatehouse.idpsync.fixture.Events;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.ProviderDoor.Call;
import io.gatehouse.idpsync.fixture.Realm;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.TestTopics;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens when the provider does not do what it is asked. */
@WholeService
class ProviderTroubleIT {
    private final Application application = new Application();
    private final String providerId = UUID.randomUUID().toString();
    private ProviderDoor door;

    @BeforeEach
    void knowProvider() {
        door = new ProviderDoor(Realm.server().url());
        send(Events.provider(providerId, 1, door.url()).build());
    }

    @AfterEach
    void closeDoor() {
        door.close();
    }

    @Test
    void aLostAnswerLeavesOneClientAndASecretThatWorks() {
        var first = new AtomicBoolean(true);
        door.put("lose", ProviderDoor.losesAnswers(call -> call.makesClient() && first.getAndSet(false)));
        application.request(providerId);
        assertThat(Realm.tokenStatus(application.id(), application.awaitSecret()))
                .isEqualTo(200);
        assertThat(Realm.clientsOf(application.id())).hasSize(1);
        assertThat(application.awaitEvent(ClientSyncFailed.class).getKind()).isEqualTo(FailureKind.UNAVAILABLE);
    }

    @Test
    void aProviderThatDoesNotAnswerInTimeIsAskedAgainLater() {
        door.put("silence", ProviderDoor.silent(Call::isAdmin));
        application.request(providerId);
        var failed = application.awaitEvent(ClientSyncFailed.class);
        door.remove("silence");
        assertThat(failed.getKind()).isEqualTo(FailureKind.UNAVAILABLE);
        assertThat(failed.getProviderStatus()).isNull();
        assertThat(failed.getAttempt()).isEqualTo(1);
        assertThat(failed.getNextAttemptAt()).isNotNull();
        assertThat(Realm.tokenStatus(application.id(), application.awaitSecret()))
                .isEqualTo(200);
    }

    @Test
    void aProviderThatIsDownForAWhileIsToldOfOnceAndTheClientComesWhenItIsBack() {
        door.put("down", ProviderDoor.answers(call -> true, 503, "", Map.of()));
        application.request(providerId);
        Application.patiently().until(() -> door.calls().size() >= 3);
        door.remove("down");
        assertThat(Realm.tokenStatus(application.id(), application.awaitSecret()))
                .isEqualTo(200);
        assertThat(application.clientEvents(ClientSyncFailed.class))
                .singleElement()
                .satisfies(failed -> assertThat(failed.getProviderStatus()).isEqualTo(503));
    }

    @Test
    void aThrottledProviderIsLeftAloneAsLongAsItAsks() {
        door.put("throttle", ProviderDoor.answers(call -> true, 429, "", Map.of("Retry-After", "600")));
        var before = Instant.now();
        application.request(providerId);
        var failed = application.awaitEvent(ClientSyncFailed.class);
        assertThat(failed.getNextAttemptAt()).isAfter(before.plusSeconds(590));
        assertThat(door.calls()).hasSize(1);
    }

    @Test
    void aRefusalIsToldAtOnceAndRestsUntilTheProviderChanges() {
        door.put("refuse", ProviderDoor.answers(Call::isAdmin, 403, "{\"error\":\"HTTP 403 Forbidden\"}", Map.of()));
        application.request(providerId);
        var failed = application.awaitEvent(ClientSyncFailed.class);
        door.remove("refuse");
        assertThat(failed.getKind()).isEqualTo(FailureKind.REFUSED);
        assertThat(failed.getProviderStatus()).isEqualTo(403);
        assertThat(failed.getMessage()).contains("Forbidden");
        assertThat(failed.getNextAttemptAt()).isNull();
        send(Events.provider(providerId, 2, door.url()).build());
        assertThat(Realm.tokenStatus(application.id(), application.awaitSecret()))
                .isEqualTo(200);
    }

    @Test
    void aRefusedClientIsTriedAgainAtItsNextRevision() {
        door.put("refuse", ProviderDoor.answers(Call::makesClient, 400, "{\"errorMessage\":\"bad\"}", Map.of()));
        application.request(providerId);
        application.awaitEvent(ClientSyncFailed.class);
        door.remove("refuse");
        application.send(Events.updated(application.id(), providerId, 2).build());
        assertThat(application.awaitEvent(ClientProvisioned.class).getRevision())
                .isEqualTo(2);
        assertThat(Realm.tokenStatus(application.id(), application.awaitSecret()))
                .isEqualTo(200);
    }

    @Test
    void anUnknownTypeOfProviderIsRefusedByNameAndTriedAgainWhenItChanges() {
        var other = UUID.randomUUID().toString();
        send(Events.provider(other, 1, door.url()).setProviderType("ldap").build());
        application.request(other);
        var failed = application.awaitEvent(ClientSyncFailed.class);
        assertThat(failed.getKind()).isEqualTo(FailureKind.REFUSED);
        assertThat(failed.getMessage()).isEqualTo("identity providers of type ldap are not supported yet");
        send(Events.provider(other, 2, door.url()).build());
        assertThat(Realm.tokenStatus(application.id(), application.awaitSecret()))
                .isEqualTo(200);
    }

    @Test
    void aDeletedProviderIsRefused() {
        TestTopics.send(Topics.CATALOG_EVENTS, "dcr-provider:" + providerId, null);
        var other = UUID.randomUUID().toString();
        send(Events.provider(other, 1, door.url()).build());
        application.request(other);
        application.awaitSecret();
        var late = new Application();
        Application.patiently().untilAsserted(() -> {
            late.send(late.requested(providerId));
            assertThat(late.clientEvents(ClientSyncFailed.class))
                    .first()
                    .satisfies(failed -> assertThat(failed.getMessage()).contains("was deleted"));
        });
        assertThat(door.calls()).filteredOn(Call::makesClient).hasSize(1);
    }

    @Test
    void aClientIsRemovedThoughItsProviderWasDeletedBefore() {
        application.request(providerId);
        application.awaitSecret();
        TestTopics.send(Topics.CATALOG_EVENTS, "dcr-provider:" + providerId, null);
        Application.patiently().until(this::isRefusedANewClient);

        application.send(Events.deleted(application.id(), providerId, 2));

        application.awaitEvent(ClientDeleted.class);
        assertThat(Realm.clientsOf(application.id())).isEmpty();
    }

    private boolean isRefusedANewClient() {
        var late = new Application();
        late.request(providerId);
        return Application.patiently()
                        .until(late::clientEvents, events -> !events.isEmpty())
                        .getFirst()
                instanceof ClientSyncFailed;
    }

    @Test
    void aForeignClientInTheSamePlaceIsLeftAlone() {
        Realm.create(Map.of("clientId", application.id(), "name", "somebody's"));
        application.request(providerId);
        var failed = application.awaitEvent(ClientSyncFailed.class);
        application.send(Events.deleted(application.id(), providerId, 2));
        application.awaitEvents(ClientSyncFailed.class, 2);
        assertThat(failed.getKind()).isEqualTo(FailureKind.REFUSED);
        assertThat(Realm.clients(application.id()).getFirst()).containsEntry("name", "somebody's");
    }

    @Test
    void aSlowProviderDoesNotHoldUpTheOthers() {
        door.put("silence", ProviderDoor.silent(call -> true));
        for (var i = 0; i < 40; i++) {
            new Application().request(providerId);
        }
        var other = UUID.randomUUID().toString();
        send(Events.provider(other, 1, Realm.server().url()).build());
        application.request(other);
        assertThat(Realm.tokenStatus(application.id(), application.awaitSecret()))
                .isEqualTo(200);
        assertThat(door.calls()).hasSizeLessThan(40);
    }

    @Test
    void whenAFailureIsOverThatIsTold() {
        application.request(providerId);
        application.awaitSecret();
        door.put("down", ProviderDoor.answers(Call::isAdmin, 500, "", Map.of()));
        application.send(Events.updated(application.id(), providerId, 2).build());
        application.awaitEvent(ClientSyncFailed.class);
        door.remove("down");
        assertThat(application.awaitEvent(ClientUpdated.class).getRevision()).isEqualTo(2);
    }

    private void send(DcrProvider provider) {
        TestTopics.send(Topics.CATALOG_EVENTS, "dcr-provider:" + provider.getDcrProviderId(), provider);
    }
}
