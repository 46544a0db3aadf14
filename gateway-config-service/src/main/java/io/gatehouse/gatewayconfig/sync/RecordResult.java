package io.gatehouse.gatewayconfig.sync;

import io.gatehouse.gatewayconfig.plan.Problem;
import io.gatehouse.gatewayconfig.sync.UnitState.Phase;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Remembers what an attempt came to, tells it, and says when the unit is due again. To be called within a transaction. A state
 * that repeats itself is told once.
 */
public class RecordResult {
    private final Units units;
    private final UnitEvents events;
    private final RetryTimes times;
    private final InstantSource clock;

    public RecordResult(Units units, UnitEvents events, RetryTimes times, InstantSource clock) {
        this.units = units;
        this.events = events;
        this.times = times;
        this.clock = clock;
    }

    /** When the unit is to be synced again; empty for when something changes. */
    public Optional<Instant> record(UnitKey unit, SyncResult result) {
        var now = units.lock(unit).orElseThrow();
        var failed = result.phase() != Phase.CONFIGURED;
        var attempt = failed ? result.before().attempt() + 1 : 0;
        var again = failed ? Optional.of(retryAt(result, attempt)) : Optional.ofNullable(result.nextChangeAt());
        tell(unit, result, attempt, again);
        units.save(unit, after(now, result, attempt));
        return now.version() > result.before().version() ? Optional.of(clock.instant()) : again;
    }

    /** Never before the gateway asked for, except for what changes by itself: a key that ends. */
    private Instant retryAt(SyncResult result, int attempt) {
        var wait = result.kind() == Problem.Kind.UNAVAILABLE
                ? times.afterUnavailable(attempt, RandomGenerator.getDefault())
                : times.refused();
        var asked = result.retryAfter();
        var retry = clock.instant().plus(asked.compareTo(wait) > 0 ? asked : wait);
        var change = result.nextChangeAt();
        return change != null && change.isBefore(retry) ? change : retry;
    }

    private void tell(UnitKey unit, SyncResult result, int attempt, Optional<Instant> again) {
        var drift = result.foundDrift();
        if (drift) {
            events.driftDetected(unit, result.revision(), result.productVersionIds(), result.differences());
        }
        if (result.phase() != Phase.CONFIGURED) {
            if (!result.repeatsFailure()) {
                events.failed(unit, result, result.kind(), attempt, again.orElseThrow());
            }
        } else if (drift) {
            events.driftRepaired(unit, result, result.differences());
        } else if (isWorthTelling(result)) {
            events.configured(unit, result);
        }
    }

    /** A unit that never had a place at the gateway and has none now is not worth an event. */
    private static boolean isWorthTelling(SyncResult result) {
        var before = result.before();
        if (result.nothing() && before.phase() == Phase.NEW && !result.counts().changed()) {
            return false;
        }
        return result.counts().changed()
                || before.phase() != Phase.CONFIGURED
                || (result.revision() > before.revision() && !result.nothing());
    }

    private static UnitState after(UnitState now, SyncResult result, int attempt) {
        var untold = result.nothing()
                && result.before().phase() == Phase.NEW
                && result.phase() == Phase.CONFIGURED
                && !result.counts().changed();
        return new UnitState(
                now.version(),
                result.before().version(),
                untold ? Phase.NEW : result.phase(),
                Math.max(result.revision(), result.before().revision()),
                attempt,
                result.errors(),
                result.applied(),
                result.nextChangeAt(),
                now.traceParent());
    }
}
