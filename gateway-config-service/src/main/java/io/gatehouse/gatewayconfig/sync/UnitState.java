package io.gatehouse.gatewayconfig.sync;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a unit got.
 *
 * @param version rises with each change of what is wanted
 * @param handled version that all the following is about; lower than {@code version} while a sync is due
 * @param revision newest revision that was reported
 * @param attempt failed attempts in a row
 * @param errors why the last attempt failed, to tell news from repetition; empty after a success
 * @param applied entities of ours at the gateway, as collection/id
 * @param nextChangeAt when the plan changes by itself; null for never
 * @param traceParent trace of the request behind the newest version; null when unknown
 */
public record UnitState(
        long version,
        long handled,
        Phase phase,
        long revision,
        int attempt,
        String errors,
        List<String> applied,
        @Nullable Instant nextChangeAt,
        @Nullable String traceParent) {
    /** What the last attempt came to. */
    public enum Phase {
        NEW,
        CONFIGURED,
        REFUSED,
        UNAVAILABLE
    }

    /** Whether the gateway was brought to what is wanted and nothing has changed since; what differs then is drift. */
    public boolean isSettled(Instant now) {
        return phase == Phase.CONFIGURED && version == handled && (nextChangeAt == null || nextChangeAt.isAfter(now));
    }
}
