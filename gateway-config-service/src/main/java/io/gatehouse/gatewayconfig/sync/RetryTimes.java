package io.gatehouse.gatewayconfig.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When a failed attempt is repeated: after an unavailable gateway soon, then ever later, each time somewhere between half and
 * the whole of the wait so that many units do not come at once; after a refusal now and then, in case someone changed the
 * gateway without telling us.
 *
 * @param first wait after the first failure
 * @param longest no wait is longer
 * @param refused wait after a refusal
 */
public record RetryTimes(Duration first, Duration longest, Duration refused) {
    private static final int DOUBLINGS = 20;

    /** @param attempt failed attempts in a row, from 1 */
    Duration afterUnavailable(int attempt, RandomGenerator random) {
        var doubled = first.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS));
        var whole = doubled.compareTo(longest) > 0 ? longest : doubled;
        return Duration.ofMillis(random.nextLong(whole.toMillis() / 2, whole.toMillis() + 1));
    }
}
