package io.gatehouse.idpsync.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Lets only so many attempts through to one provider at a time, and none while it is down or asked to be left alone, so that
 * a slow or throttled provider slows its own applications only.
 */
public class ProviderGate {
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final int limit;
    private final ToIntFunction<String> atOnce;
    private final Clock clock;
    private final Backoff pauses;
    private final Map<String, Entrance> entrances = new ConcurrentHashMap<>();

    /**
     * A gate for each provider.
     *
     * @param limit attempts at a time per provider, at least 1
     * @param atOnce attempts at a time that make sense at a provider, by its id, at least 1
     * @param pauses how long to leave a provider alone that is down
     */
    public ProviderGate(int limit, ToIntFunction<String> atOnce, Clock clock, Backoff pauses) {
        this.limit = limit;
        this.atOnce = atOnce;
        this.clock = clock;
        this.pauses = pauses;
    }

    /** How many attempts may be under way now at each provider that was tried before. */
    public Map<String, Integer> places() {
        var now = clock.instant();
        return entrances.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entrance -> entrance.getValue().lane.places(usual(entrance.getKey()), now)));
    }

    /** How many attempts may be under way at a provider that was not tried before. */
    public int usualPlaces() {
        return limit;
    }

    /** Forgets a provider that was deleted. */
    public void forget(String providerId) {
        entrances.remove(providerId);
    }

    /**
     * Makes the attempt, or answers {@link SyncOutcome.Deferred} after at most a quarter of a second.
     *
     * @param probe made in its place when the provider was down; answers {@link SyncOutcome.ProviderBack} when it is up
     */
    public SyncOutcome through(
            String providerId, String applicationId, Supplier<SyncOutcome> probe, Supplier<SyncOutcome> attempt) {
        var entrance = entrances.computeIfAbsent(
                providerId, id -> new Entrance(new ProviderLane(pauses), new Semaphore(limit)));
        var lane = entrance.lane;
        var pause = lane.pause(clock.instant());
        if (pause.isPositive()) {
            return new SyncOutcome.Deferred(pause);
        }
        return lane.isClosed() ? probe(lane, probe) : entrance.enter(applicationId, attempt, clock);
    }

    private SyncOutcome probe(ProviderLane lane, Supplier<SyncOutcome> probe) {
        if (!lane.beginProbe()) {
            return new SyncOutcome.Deferred(PATIENCE);
        }
        SyncOutcome outcome = new SyncOutcome.Deferred(PATIENCE);
        try {
            outcome = probe.get();
            return outcome;
        } finally {
            lane.probed(outcome, clock.instant());
        }
    }

    private int usual(String providerId) {
        return Math.min(limit, atOnce.applyAsInt(providerId));
    }

    private record Entrance(ProviderLane lane, Semaphore free) {
        SyncOutcome enter(String applicationId, Supplier<SyncOutcome> attempt, Clock clock) {
            if (!isFree()) {
                return new SyncOutcome.Deferred(PATIENCE);
            }
            try {
                var outcome = attempt.get();
                lane.ended(applicationId, outcome, clock.instant());
                return outcome;
            } finally {
                free.release();
            }
        }

        private boolean isFree() {
            try {
                return free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
