package io.gatehouse.idpsync.provider.limit;

import java.time.Duration;

/**
 * How calls to a provider are spread: one in each interval, and a few at once after a rest, so that no second sees more than
 * its limit.
 *
 * @param interval between two calls in the long run
 * @param atOnce calls that may be made at once after a rest, at least 1
 */
record Pace(Duration interval, int atOnce) {
    private static final double NANOS = 1_000_000_000;
    private static final double SHARE_AT_ONCE = 0.05;

    /** The pace for a limit: a twentieth of it at once, and the rest of a second's calls one by one. */
    static Pace of(double perSecond) {
        var atOnce = Math.max(1, (int) (perSecond * SHARE_AT_ONCE));
        return new Pace(Duration.ofNanos((long) Math.ceil(NANOS / (perSecond - atOnce + 1))), atOnce);
    }

    /** How much earlier than evenly spread a call may be made. */
    Duration slack() {
        return interval.multipliedBy(atOnce - 1L);
    }
}
