package io.gatehouse.idpsync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SyncClientTest {
    private static final Observed HANDED_OUT = new Observed("p", "c", 1, 1);

    private final MemoryProvider provider = new MemoryProvider();
    private final ClientSpec weather = Clients.weather();
    private final SyncClient sync = new SyncClient();

    @Test
    void aMissingClientIsCreated() {
        var outcome = sync(weather, Observed.NOTHING, false);
        assertThat(outcome).isInstanceOf(SyncOutcome.Created.class);
        assertThat(provider.clients).containsValue(weather);
    }

    @Test
    void aClientThatIsAsWantedStaysAsItIs() {
        provider.create(weather);
        assertThat(sync(weather, HANDED_OUT, false)).isInstanceOf(SyncOutcome.Unchanged.class);
        assertThat(provider.secrets).containsEntry(weather.applicationId(), "secret 1");
    }

    @Test
    void aClientThatDiffersIsUpdatedAndKeepsItsSecret() {
        provider.create(weather);
        var climate = Clients.renamed(weather, "Climate");
        assertThat(sync(climate, HANDED_OUT, false)).isInstanceOf(SyncOutcome.Updated.class);
        assertThat(provider.clients).containsValue(climate);
        assertThat(provider.secrets).containsEntry(weather.applicationId(), "secret 1");
    }

    @Test
    void aClientWhoseSecretWasNeverHandedOutGetsANewOne() {
        provider.create(weather);
        var outcome = sync(weather, Observed.NOTHING, false);
        assertThat(outcome).isInstanceOfSatisfying(SyncOutcome.Recovered.class, recovered -> assertThat(
                        recovered.client().secret().value().reveal())
                .isEqualTo("secret 2"));
    }

    @Test
    void aNewSecretThatWasAskedForComesWithTheUpdate() {
        provider.create(weather);
        var outcome = sync(Clients.renamed(weather, "Climate"), HANDED_OUT, true);
        assertThat(outcome).isInstanceOfSatisfying(SyncOutcome.Rotated.class, rotated -> {
            assertThat(rotated.updated()).isTrue();
            assertThat(rotated.client().secret().value().reveal()).isEqualTo("secret 2");
        });
    }

    @Test
    void anUnwantedClientIsDeletedAndMayBeGoneAlready() {
        provider.create(weather);
        var absent = new WantedClient.Absent(weather.applicationId(), 2, "p", null);
        assertThat(sync.sync(provider, absent, HANDED_OUT, false)).isInstanceOf(SyncOutcome.Deleted.class);
        assertThat(sync.sync(provider, absent, HANDED_OUT, false)).isInstanceOf(SyncOutcome.Deleted.class);
        assertThat(provider.clients).isEmpty();
    }

    @Test
    void aRefusalIsAnOutcome() {
        provider.failure = new IdpRejectedException(403, "forbidden");
        assertThat(sync(weather, Observed.NOTHING, false)).isEqualTo(new SyncOutcome.Rejected(403, "forbidden"));
    }

    @Test
    void silenceIsAnOutcomeAndDeletesNothing() {
        provider.create(weather);
        provider.failure = new IdpUnavailableException(503, "busy", Duration.ofSeconds(3));
        var absent = new WantedClient.Absent(weather.applicationId(), 2, "p", null);
        assertThat(sync.sync(provider, absent, HANDED_OUT, false))
                .isEqualTo(new SyncOutcome.Unavailable(503, "busy", Duration.ofSeconds(3)));
        assertThat(provider.clients).hasSize(1);
    }

    private SyncOutcome sync(ClientSpec wanted, Observed observed, boolean secretAskedFor) {
        var present = new WantedClient.Present(wanted.applicationId(), 1, "p", "s", wanted, null, null);
        return sync.sync(provider, present, observed, secretAskedFor);
    }
}
