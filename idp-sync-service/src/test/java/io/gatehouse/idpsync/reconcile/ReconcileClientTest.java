package io.gatehouse.idpsync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.Clients;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.IssuedClient;
import io.gatehouse.idpsync.client.ProviderSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReconcileClientTest {
    private final MemoryProvider provider = new MemoryProvider();
    private final MemoryStore store = new MemoryStore();
    private final List<String> told = new ArrayList<>();
    private final ReconcileClient reconcile = reconcile();

    @Test
    void aNewClientIsToldOnce() {
        store.want(1, Clients.weather("a"));
        assertThat(run()).isEmpty();
        assertThat(run()).isEmpty();
        assertThat(told).containsExactly("provisioned 1");
    }

    @Test
    void aRevisionThatChangesNothingAtTheProviderIsToldToo() {
        var weather = Clients.weather("a");
        store.want(1, weather);
        run();
        store.want(2, weather);
        run();
        assertThat(told).containsExactly("provisioned 1", "updated 2");
    }

    @Test
    void oneNewSecretAnswersEverybodyWhoWaits() {
        store.want(1, Clients.weather("a"));
        run();
        store.ask("r1", 2);
        store.ask("r2", 3);
        run();
        assertThat(told).containsExactly("provisioned 1", "issued r1 secret 2", "issued r2 secret 2");
    }

    @Test
    void whatIsDemandedMeanwhileIsDoneAtOnce() {
        store.want(1, Clients.weather("a"));
        var attempt = reconcile.attempt("a").orElseThrow();
        store.want(2, Clients.weather("a"));
        assertThat(reconcile.conclude(attempt)).contains(Duration.ZERO);
    }

    @Test
    void aFailureIsRepeatedWithBackOffAndItsEndIsTold() {
        store.want(1, Clients.weather("a"));
        run();
        store.want(2, Clients.weather("a"));
        provider.failure = new IdpUnavailableException(503, "busy", null);
        assertThat(run()).contains(Duration.ofSeconds(1));
        assertThat(run()).contains(Duration.ofSeconds(2));
        provider.failure = null;
        assertThat(run()).isEmpty();
        assertThat(told).containsExactly("provisioned 1", "failed busy 1", "updated 2");
    }

    @Test
    void aRefusalRests() {
        store.want(1, Clients.weather("a"));
        provider.failure = new IdpRejectedException(403, "no");
        assertThat(run()).isEmpty();
        assertThat(told).containsExactly("failed no 1");
    }

    @Test
    void aProviderThatIsNotKnownIsWaitedForInSilence() {
        store.want(1, Clients.weather("a"));
        store.provider = null;
        assertThat(run()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void aDeletionIsToldOnce() {
        store.want(1, Clients.weather("a"));
        run();
        store.wanted = new WantedClient.Absent("a", 2, "p", null);
        store.demand++;
        run();
        run();
        assertThat(told).containsExactly("provisioned 1", "deleted 2");
        assertThat(provider.clients).isEmpty();
    }

    @Test
    void aMistakeOfOurOwnIsTriedAgain() {
        store.want(1, Clients.weather("a"));
        provider.defect = new IllegalStateException("secret detail");
        assertThat(run()).contains(Duration.ofSeconds(1));
        assertThat(told).containsExactly("failed internal error: IllegalStateException 1");
    }

    private Optional<Duration> run() {
        return reconcile.conclude(reconcile.attempt("a").orElseThrow());
    }

    private ReconcileClient reconcile() {
        var clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        var told = new Told();
        var secrets = new RecordSecrets(store, told, Duration.ofHours(1), clock);
        var record = new RecordOutcome(
                store, secrets, told, new NoTasks(), new Backoff(Duration.ofDays(1), () -> 0.5), clock);
        var gate = new ProviderGate(1, id -> 1, clock, new Backoff(Duration.ofSeconds(30), () -> 0.5));
        return new ReconcileClient(
                store,
                settings -> provider,
                gate,
                new SyncClient(clock),
                record,
                (attempt, next) -> {},
                new SyncMeter() {
                    @Override
                    public void started() {}

                    @Override
                    public void ended(SyncOutcome outcome) {}
                });
    }

    private static final class NoTasks implements ClientTasks {
        @Override
        public void wake(Collection<String> applicationIds, Urgency urgency) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void retryFailing(String providerId) {
            throw new UnsupportedOperationException();
        }
    }

    /** Remembers what was told, in words. */
    private final class Told implements Announcements {
        @Override
        public void provisioned(WantedClient.Present wanted, IssuedClient client) {
            told.add("provisioned " + wanted.revision());
        }

        @Override
        public void updated(WantedClient.Present wanted, String clientId) {
            told.add("updated " + wanted.revision());
        }

        @Override
        public void secretIssued(SecretRequest request, String providerId, IssuedClient client) {
            told.add("issued " + request.requestId() + " "
                    + client.secret().value().reveal());
        }

        @Override
        public void secretRevoked(SecretRequest request, String providerId, String clientId) {
            told.add("revoked " + request.requestId());
        }

        @Override
        public void secretRefused(SecretRequest request, String reason) {
            told.add("refused " + request.requestId());
        }

        @Override
        public void driftRepaired(
                WantedClient wanted, String providerId, @Nullable String clientId, List<String> differences) {
            told.add("repaired " + differences);
        }

        @Override
        public void deleted(WantedClient.Absent wanted, String providerId, @Nullable String clientId) {
            told.add("deleted " + wanted.revision());
        }

        @Override
        public void failed(WantedClient wanted, String providerId, Failure failure, @Nullable Instant nextAttempt) {
            told.add("failed " + failure.reason() + " " + failure.attempts());
        }
    }

    /** One client, in memory. */
    private static final class MemoryStore implements ClientStore, SecretStore {
        @Nullable
        WantedClient wanted;

        @Nullable
        ProviderSettings provider =
                new ProviderSettings("p", 1, false, "memory", "https://idp.example", Map.of(), Map.of());

        long demand;
        private Observed observed = Observed.NOTHING;
        private @Nullable Failure failure;
        private final List<SecretRequest> requests = new ArrayList<>();
        private final List<KnownSecret> secrets = new ArrayList<>();

        void want(long revision, ClientSpec spec) {
            demand++;
            wanted = new WantedClient.Present("a", revision, "p", "s", spec, null, null);
        }

        void ask(String requestId, long revision) {
            demand++;
            requests.add(new SecretRequest(SecretRequest.Kind.ROTATION, requestId, "a", revision, null, null));
        }

        @Override
        public Optional<ClientJob> load(String applicationId) {
            return Optional.ofNullable(wanted)
                    .map(client -> new ClientJob(
                            client, demand, observed, failure, requests, secrets, List.of(), List.of(), provider,
                            false));
        }

        @Override
        public long lock(String applicationId) {
            return demand;
        }

        @Override
        public void succeeded(String applicationId, Observed reached) {
            observed = reached;
            failure = null;
        }

        @Override
        public void failed(String applicationId, Failure last) {
            failure = last;
        }

        @Override
        public void forgetRecipient(String applicationId) {}

        @Override
        public void answered(List<SecretRequest> answered) {
            requests.removeAll(answered);
        }

        @Override
        public void added(
                String applicationId, KnownSecret secret, @Nullable KnownSecret superseded, Instant retireAt) {
            if (superseded != null) {
                secrets.remove(superseded);
                secrets.addFirst(new KnownSecret(superseded.secretId(), superseded.credentialId(), retireAt));
            }
            secrets.add(secret);
        }

        @Override
        public void gone(String applicationId, List<KnownSecret> gone) {
            secrets.removeAll(gone);
        }

        @Override
        public void only(String applicationId, @Nullable KnownSecret secret) {
            secrets.clear();
            if (secret != null) {
                secrets.add(secret);
            }
        }

        @Override
        public void leftoverGone(String applicationId, String providerId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void driftGone(String applicationId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Instant> nextStep(String applicationId) {
            return requests.isEmpty()
                    ? secrets.stream()
                            .map(KnownSecret::retireAt)
                            .filter(Objects::nonNull)
                            .min(Comparator.naturalOrder())
                    : Optional.of(Instant.EPOCH);
        }

        @Override
        public boolean remember(WantedClient client) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean remember(SecretRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> demandByProvider(String providerId, boolean settled) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<KnownClient> known(Collection<String> applicationIds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> demandByStrategy(String strategyId) {
            throw new UnsupportedOperationException();
        }
    }
}
