package io.gatehouse.idpsync.reconcile;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** How long to leave a provider alone: one second, doubled with each attempt up to a longest time, give or take a fifth. */
public class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final int DOUBLINGS = 17;
    private static final double SPREAD = 0.2;

    private final Duration longest;
    private final DoubleSupplier random;

    /**
     * Times up to the longest.
     *
     * @param longest before the spread, at least a second
     * @param random numbers from 0 to below 1
     */
    public Backoff(Duration longest, DoubleSupplier random) {
        this.longest = longest;
        this.random = random;
    }

    /**
     * Time to wait after an attempt.
     *
     * @param attempts failed attempts so far, from 1
     * @param asked what the provider asked for; never undercut, but cut at the longest; null when it did not say
     */
    public Duration after(int attempts, @Nullable Duration asked) {
        var doubled = FIRST.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        var base = shorter(doubled, longest).toMillis();
        var spread = Duration.ofMillis((long) (base * (1 - SPREAD + 2 * SPREAD * random.getAsDouble())));
        return asked == null || asked.compareTo(spread) < 0 ? spread : shorter(asked, longest);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
