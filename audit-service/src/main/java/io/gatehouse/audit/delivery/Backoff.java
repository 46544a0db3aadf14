package io.gatehouse.audit.delivery;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next attempt: twice as long each time, up to a limit, spread by a fifth both ways so that many
 * senders do not come back at once.
 */
public final class Backoff {
    private static final double SPREAD = 0.2;
    private static final Duration LONGEST_ASKED_FOR = Duration.ofHours(1);

    private final Duration first;
    private final Duration longest;
    private final DoubleSupplier random;

    /** @param random gives numbers from 0 to 1 */
    public Backoff(Duration first, Duration longest, DoubleSupplier random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** The wait after the given failure, from 1; at least what the endpoint asks for, if that is no more than an hour. */
    public Duration after(int failures, SendOutcome outcome) {
        var wait = spread(
                Math.min((double) longest.toMillis(), first.toMillis() * Math.pow(2, Math.min(failures, 40) - 1.0)));
        if (outcome instanceof SendOutcome.Refused refused && refused.retryAfter() != null) {
            var asked = shorter(refused.retryAfter(), LONGEST_ASKED_FOR);
            return asked.compareTo(wait) > 0 ? asked : wait;
        }
        return wait;
    }

    private Duration spread(double millis) {
        return Duration.ofMillis(Math.round(millis * (1 - SPREAD + 2 * SPREAD * random.getAsDouble())));
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
