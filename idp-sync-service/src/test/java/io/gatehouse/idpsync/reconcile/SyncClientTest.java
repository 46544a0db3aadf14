package io.gatehouse.idpsync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.Clients;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyncClientTest {
    private static final Observed HANDED_OUT = new Observed("p", "c", 1, 1);

    private final MemoryProvider provider = new MemoryProvider();
    private final ClientSpec weather = Clients.weather();
    private final SyncClient sync = new SyncClient(Clock.systemUTC());

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
    void aNewSecretThatWasAskedForFollowsTheUpdate() {
        provider.create(weather);
        var climate = Clients.renamed(weather, "Climate");
        assertThat(sync(climate, HANDED_OUT, true)).isInstanceOf(SyncOutcome.Updated.class);
        assertThat(sync(climate, HANDED_OUT, true))
                .isInstanceOfSatisfying(SyncOutcome.Rotated.class, rotated -> assertThat(
                                rotated.client().secret().value().reveal())
                        .isEqualTo("secret 2"));
    }

    @Test
    void aClientWhoseSecretIsKnownAtAnotherProviderGetsANewOneHere() {
        provider.create(weather);
        var elsewhere = new Observed("elsewhere", "c", 1, 1);
        assertThat(sync(weather, elsewhere, false)).isInstanceOf(SyncOutcome.Recovered.class);
    }

    @Test
    void oneMoreSecretIsRefusedWhereAClientHasOnlyOne() {
        provider.create(weather);
        var wanted = request(SecretRequest.Kind.CREDENTIAL, "c1");
        assertThat(sync(HANDED_OUT, List.of(wanted)))
                .isInstanceOfSatisfying(SyncOutcome.SecretRefused.class, refused -> {
                    assertThat(refused.request()).isEqualTo(wanted);
                    assertThat(refused.reason()).contains("one secret per client");
                });
        assertThat(provider.secrets).containsEntry(weather.applicationId(), "secret 1");
    }

    @Test
    void aLeftoverIsRemovedAndMayBeGoneAlready() {
        provider.create(weather);
        var removed = new SyncOutcome.LeftoverDeleted("old");
        assertThat(sync.removeLeftover(provider, "old", weather.applicationId()))
                .isEqualTo(removed);
        assertThat(sync.removeLeftover(provider, "old", weather.applicationId()))
                .isEqualTo(removed);
        assertThat(provider.clients).isEmpty();
    }

    @Test
    void anUnwantedClientIsDeletedAndMayBeGoneAlready() {
        provider.create(weather);
        var absent = new WantedClient.Absent(weather.applicationId(), 2, "p", null);
        assertThat(sync.sync(provider, job(absent, HANDED_OUT, List.of()))).isInstanceOf(SyncOutcome.Deleted.class);
        assertThat(sync.sync(provider, job(absent, HANDED_OUT, List.of()))).isInstanceOf(SyncOutcome.Deleted.class);
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
        assertThat(sync.sync(provider, job(absent, HANDED_OUT, List.of())))
                .isEqualTo(new SyncOutcome.Unavailable(503, "busy", Duration.ofSeconds(3)));
        assertThat(provider.clients).hasSize(1);
    }

    private SyncOutcome sync(ClientSpec wanted, Observed observed, boolean secretAskedFor) {
        var requests = secretAskedFor ? List.of(request(SecretRequest.Kind.ROTATION, "r1")) : List.<SecretRequest>of();
        return sync.sync(provider, job(present(wanted), observed, requests));
    }

    private SyncOutcome sync(Observed observed, List<SecretRequest> requests) {
        return sync.sync(provider, job(present(weather), observed, requests));
    }

    private SecretRequest request(SecretRequest.Kind kind, String id) {
        return new SecretRequest(kind, id, weather.applicationId(), 2, null, null);
    }

    private static WantedClient present(ClientSpec wanted) {
        return new WantedClient.Present(wanted.applicationId(), 1, "p", "s", wanted, null, null);
    }

    private static ClientJob job(WantedClient wanted, Observed observed, List<SecretRequest> requests) {
        return new ClientJob(wanted, 1, observed, null, requests, List.of(), List.of(), List.of(), null, false);
    }
}
