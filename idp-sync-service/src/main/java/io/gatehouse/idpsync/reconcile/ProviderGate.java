package io.gatehouse.idpsync.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Lets only so many attempts through to one provider at a time, and none while it asked to be left alone, so that a slow or
 * throttled provider slows its own applications only.
 */
public class ProviderGate {
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final int limit;
    private final Clock clock;
    private final DoubleSupplier random;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    /**
     * @param limit attempts at a time per provider, at least 1
     * @param random numbers from 0 to below 1
     */
    public ProviderGate(int limit, Clock clock, DoubleSupplier random) {
        this.limit = limit;
        this.clock = clock;
        this.random = random;
    }

    /** Makes the attempt, or answers {@link SyncOutcome.Deferred} after at most a quarter of a second. */
    public SyncOutcome through(String providerId, Supplier<SyncOutcome> attempt) {
        var lane = lanes.computeIfAbsent(providerId, id -> new Lane(new Semaphore(limit), new AtomicReference<>()));
        var paused = lane.pause(clock.instant());
        if (paused.isPositive()) {
            return deferred(paused);
        }
        if (!lane.enter()) {
            return deferred(PATIENCE);
        }
        try {
            var outcome = attempt.get();
            if (outcome instanceof SyncOutcome.Unavailable unavailable && unavailable.retryAfter() != null) {
                lane.until().set(clock.instant().plus(unavailable.retryAfter()));
            }
            return outcome;
        } finally {
            lane.free().release();
        }
    }

    /** Spreads those who wait, so that they do not all come back at the same time. */
    private SyncOutcome deferred(Duration least) {
        return new SyncOutcome.Deferred(least.plusMillis((long) (PATIENCE.toMillis() * random.getAsDouble())));
    }

    private record Lane(Semaphore free, AtomicReference<Instant> until) {
        Duration pause(Instant now) {
            var end = until.get();
            return end == null ? Duration.ZERO : Duration.between(now, end);
        }

        boolean enter() {
            try {
                return free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
