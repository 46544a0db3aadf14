package io.gatehouse.idpsync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.idpsync.fixture.SimulatedTime;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ProviderGateTest {
    private static final SyncOutcome DONE = new SyncOutcome.Unchanged("c");
    private static final SyncOutcome BACK = new SyncOutcome.ProviderBack();
    private static final SyncOutcome DOWN = new SyncOutcome.Unavailable(503, "down", null);

    private final SimulatedTime time = new SimulatedTime();
    private final ProviderGate gate =
            new ProviderGate(1, id -> 8, time, new Backoff(Duration.ofSeconds(30), () -> 0.5));

    @Test
    void whoFindsAProviderBusyComesBackLaterAndHoldsUpNobodyElse() throws Exception {
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> through("a", "1", () -> {
            inside.countDown();
            await(leave);
            return DONE;
        }));
        inside.await();
        assertThat(through("a", "2", () -> DONE)).isInstanceOf(SyncOutcome.Deferred.class);
        assertThat(through("b", "3", () -> DONE)).isEqualTo(DONE);
        leave.countDown();
        assertThat(first.get()).isEqualTo(DONE);
        assertThat(through("a", "2", () -> DONE)).isEqualTo(DONE);
    }

    @Test
    void aProviderThatAsksToBeLeftAloneIs() {
        through("a", "1", () -> new SyncOutcome.Unavailable(429, "slow down", Duration.ofMinutes(5)));
        assertThat(through("a", "2", () -> DONE)).isEqualTo(new SyncOutcome.Deferred(Duration.ofMinutes(5)));
        assertThat(through("b", "3", () -> DONE)).isEqualTo(DONE);
        assertThat(gate.places()).isEqualTo(Map.of("a", 0, "b", 1));
    }

    @Test
    void aProviderThatSeveralApplicationsFindDownIsAskedOnceInAWhileUntilItAnswers() {
        goDown("a");
        assertThat(through("a", "1", () -> DONE)).isEqualTo(new SyncOutcome.Deferred(Duration.ofSeconds(1)));
        time.pass(Duration.ofSeconds(1));
        assertThat(gate.places()).isEqualTo(Map.of("a", 1));
        assertThat(gate.through("a", "1", () -> DOWN, () -> DONE)).isEqualTo(DOWN);
        assertThat(through("a", "1", () -> DONE)).isEqualTo(new SyncOutcome.Deferred(Duration.ofSeconds(2)));
        time.pass(Duration.ofSeconds(2));
        assertThat(through("a", "1", () -> DONE)).isEqualTo(BACK);
        assertThat(through("a", "1", () -> DONE)).isEqualTo(DONE);
    }

    @Test
    void oneApplicationThatFailsAgainAndAgainHoldsUpNobody() {
        for (var attempt = 0; attempt < 5; attempt++) {
            through("a", "1", () -> DOWN);
        }
        assertThat(through("a", "2", () -> DONE)).isEqualTo(DONE);
    }

    @Test
    void aProviderIsNeverLeftAloneForMuchLongerThanHalfAMinute() {
        goDown("a");
        for (var probe = 0; probe < 20; probe++) {
            time.pass(Duration.ofSeconds(30));
            assertThat(gate.through("a", "1", () -> DOWN, () -> DONE)).isEqualTo(DOWN);
        }
        time.pass(Duration.ofSeconds(30));
        assertThat(through("a", "1", () -> DONE)).isEqualTo(BACK);
    }

    @Test
    void anAttemptThatFailsLeavesItsPlace() {
        try {
            through("a", "1", () -> {
                throw new IllegalStateException();
            });
        } catch (IllegalStateException e) {
            assertThat(through("a", "1", () -> DONE)).isEqualTo(DONE);
        }
    }

    private SyncOutcome through(String provider, String application, Supplier<SyncOutcome> attempt) {
        return gate.through(provider, application, () -> BACK, attempt);
    }

    private void goDown(String provider) {
        for (var application : new String[] {"1", "2", "3"}) {
            through(provider, application, () -> DOWN);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
