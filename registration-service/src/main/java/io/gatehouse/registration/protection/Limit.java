package io.gatehouse.registration.protection;

import java.time.Duration;

/**
 * How often something may happen.
 *
 * @param most how often at once, at least once
 * @param window time after which all of that may happen again; a part of it comes back earlier
 */
public record Limit(int most, Duration window) {
    public Limit {
        if (most < 1 || window.toMillis() < most) {
            throw new IllegalArgumentException(
                    most + " in " + window + " (expected: at least 1, at most one a millisecond)");
        }
    }

    /** Time after which one more may happen. */
    public Duration pause() {
        return window.dividedBy(most);
    }
}
