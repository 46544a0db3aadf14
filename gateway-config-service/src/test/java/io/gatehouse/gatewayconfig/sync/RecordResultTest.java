package io.gatehouse.gatewayconfig.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.gatewayconfig.plan.Problem;
import io.gatehouse.gatewayconfig.sync.UnitState.Phase;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordResultTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final UnitKey UNIT = UnitKey.consumer(Plans.PLANE, Plans.APPLICATION);
    private static final Counts ONE = new Counts(1, 0, 0, 0);
    private static final Problem DOWN =
            new Problem(Problem.Kind.UNAVAILABLE, "consumers", null, null, null, "no answer");
    private static final Problem NO = new Problem(Problem.Kind.REFUSED, "plugins", null, "acl", null, "no");

    private final Memory memory = new Memory();
    private Instant now = NOW;
    private final RecordResult recordResult = new RecordResult(
            memory,
            memory,
            new RetryTimes(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(15)),
            () -> now);

    @Test
    void aFirstSuccessIsToldAndRests() {
        assertThat(record(ONE, 1, null)).isEmpty();
        assertThat(memory.told).containsExactly("configured");
    }

    @Test
    void aSuccessThatChangesNothingIsNotToldAgain() {
        record(ONE, 1, null);
        record(Counts.NONE, 1, null);
        assertThat(memory.told).containsExactly("configured");
    }

    @Test
    void aNewRevisionIsToldOnce() {
        record(ONE, 1, null);
        memory.changed();
        record(Counts.NONE, 2, null);
        record(Counts.NONE, 2, null);
        assertThat(memory.told).containsExactly("configured", "configured");
    }

    @Test
    void theSameFailureIsToldOnceAndTriedEverLater() {
        var waits = new ArrayList<Duration>();
        for (int attempt = 0; attempt < 10; attempt++) {
            waits.add(Duration.between(NOW, record(Counts.NONE, 1, null, DOWN).orElseThrow()));
        }
        assertThat(memory.told).containsExactly("failed UNAVAILABLE");
        assertThat(waits.getFirst()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(waits.getLast()).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
    }

    @Test
    void anHourOfSilenceIsToldOnceCostsAboutAnAttemptAMinuteAndEndsAMinuteAfterTheGatewayIsBack() {
        var attempts = 0;
        var end = NOW.plus(Duration.ofHours(1));
        while (now.isBefore(end)) {
            now = record(Counts.NONE, 1, null, DOWN).orElseThrow();
            attempts++;
        }
        assertThat(attempts).isBetween(60, 140);
        assertThat(now).isBefore(end.plus(Duration.ofMinutes(1)));
        assertThat(record(ONE, 1, null)).isEmpty();
        assertThat(memory.told).containsExactly("failed UNAVAILABLE", "configured");
    }

    @Test
    void aGatewayThatWantsToBeLeftAloneIsNotTriedBefore() {
        var result = result(Counts.NONE, 1, null, DOWN).notBefore(Duration.ofMinutes(5));
        assertThat(recordResult.record(UNIT, result)).contains(NOW.plus(Duration.ofMinutes(5)));
    }

    @Test
    void aRefusalRestsLongAndIsToldWhenItChanges() {
        assertThat(record(Counts.NONE, 1, null, NO)).contains(NOW.plus(Duration.ofMinutes(15)));
        record(Counts.NONE, 1, null, NO, DOWN);
        record(ONE, 1, null);
        assertThat(memory.told).containsExactly("failed REFUSED", "failed UNAVAILABLE", "configured");
    }

    @Test
    void aChangeThatCameMeanwhileIsDueAtOnce() {
        var result = result(ONE, 1, null);
        memory.changed();
        assertThat(recordResult.record(UNIT, result)).contains(NOW);
    }

    @Test
    void aPlanThatChangesByItselfIsDueThen() {
        var end = NOW.plusSeconds(60);
        assertThat(record(ONE, 1, end)).contains(end);
        assertThat(record(Counts.NONE, 1, end, NO)).contains(end);
    }

    @Test
    void whatSomebodyElseChangedIsToldAsDrift() {
        record(ONE, 1, null);
        record(ONE, 1, null);
        assertThat(memory.told).containsExactly("configured", "drift detected", "drift repaired");
    }

    private Optional<Instant> record(Counts counts, long revision, @Nullable Instant next, Problem... problems) {
        return recordResult.record(UNIT, result(counts, revision, next, problems));
    }

    private SyncResult result(Counts counts, long revision, @Nullable Instant next, Problem... problems) {
        var differences = counts.changed() ? List.of("consumers/1") : List.<String>of();
        return new SyncResult(
                memory.state,
                revision,
                false,
                counts,
                differences,
                List.of(),
                List.of(problems),
                List.of(),
                next,
                NOW,
                Duration.ZERO);
    }

    private static final class Memory implements Units, UnitEvents {
        private final List<String> told = new ArrayList<>();
        private UnitState state = new UnitState(1, 0, Phase.NEW, 0, 0, "", List.of(), null, null);

        void changed() {
            state = new UnitState(
                    state.version() + 1,
                    state.handled(),
                    state.phase(),
                    state.revision(),
                    state.attempt(),
                    state.errors(),
                    state.applied(),
                    state.nextChangeAt(),
                    null);
        }

        @Override
        public Optional<UnitState> find(UnitKey unit) {
            return Optional.of(state);
        }

        @Override
        public Optional<UnitState> lock(UnitKey unit) {
            return Optional.of(state);
        }

        @Override
        public void save(UnitKey unit, UnitState given) {
            state = given;
        }

        @Override
        public List<UnitKey> all(String controlPlaneId) {
            return List.of();
        }

        @Override
        public List<UnitKey> services(String controlPlaneId) {
            return List.of();
        }

        @Override
        public Set<UnitKey> noteDrift(String controlPlaneId, Map<UnitKey, String> drifts) {
            return Set.of();
        }

        @Override
        public List<UnitKey> settled(String controlPlaneId, Instant now) {
            return List.of();
        }

        @Override
        public void configured(UnitKey unit, SyncResult result) {
            told.add("configured");
        }

        @Override
        public void failed(UnitKey unit, SyncResult result, Problem.Kind kind, int attempt, Instant next) {
            told.add("failed " + kind);
        }

        @Override
        public void driftDetected(
                UnitKey unit, long revision, List<String> productVersionIds, List<String> differences) {
            told.add("drift detected");
        }

        @Override
        public void driftRepaired(UnitKey unit, SyncResult result, List<String> differences) {
            told.add("drift repaired");
        }
    }
}
