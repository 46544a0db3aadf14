package io.gatehouse.audit.delivery;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the failures of one delivery in a row. After several of them it is open: then one batch is tried after each pause,
 * until one is accepted. For one thread.
 */
public final class Circuit implements AutoCloseable {
    private final Backoff backoff;
    private final int opensAfter;
    private final AtomicInteger openCircuits;
    private int failures;
    private Duration pause = Duration.ZERO;

    Circuit(Backoff backoff, int opensAfter, AtomicInteger openCircuits) {
        this.backoff = backoff;
        this.opensAfter = opensAfter;
        this.openCircuits = openCircuits;
    }

    void accepted() {
        close();
        failures = 0;
    }

    void failed(SendOutcome outcome) {
        failures++;
        pause = backoff.after(failures, outcome);
        if (failures == opensAfter) {
            openCircuits.incrementAndGet();
        }
    }

    public boolean isOpen() {
        return failures >= opensAfter;
    }

    /** How long to wait before the next attempt. */
    public Duration pause() {
        return pause;
    }

    /** Is not counted as open any more. */
    @Override
    public void close() {
        if (isOpen()) {
            openCircuits.decrementAndGet();
        }
    }
}
