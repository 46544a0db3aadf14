package io.gatehouse.idpsync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ProviderGateTest {
    private static final SyncOutcome DONE = new SyncOutcome.Unchanged("c");

    private final ProviderGate gate = new ProviderGate(1, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), () -> 0);

    @Test
    void whoFindsAProviderBusyComesBackLaterAndHoldsUpNobodyElse() throws Exception {
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> gate.through("a", () -> {
            inside.countDown();
            await(leave);
            return DONE;
        }));
        inside.await();
        assertThat(gate.through("a", () -> DONE)).isInstanceOf(SyncOutcome.Deferred.class);
        assertThat(gate.through("b", () -> DONE)).isEqualTo(DONE);
        leave.countDown();
        assertThat(first.get()).isEqualTo(DONE);
        assertThat(gate.through("a", () -> DONE)).isEqualTo(DONE);
    }

    @Test
    void aProviderThatAsksToBeLeftAloneIs() {
        var throttled = new SyncOutcome.Unavailable(429, "slow down", Duration.ofSeconds(30));
        gate.through("a", () -> throttled);
        assertThat(gate.through("a", () -> DONE)).isEqualTo(new SyncOutcome.Deferred(Duration.ofSeconds(30)));
        assertThat(gate.through("b", () -> DONE)).isEqualTo(DONE);
    }

    @Test
    void anAttemptThatFailsLeavesItsPlace() {
        try {
            gate.through("a", () -> {
                throw new IllegalStateException();
            });
        } catch (IllegalStateException e) {
            assertThat(gate.through("a", () -> DONE)).isEqualTo(DONE);
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
