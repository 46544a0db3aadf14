package io.gatehouse.idpsync.client;

import java.time.Duration;

/** The provider takes no more calls for a while; nothing was called. No failure: the attempt is made again later. */
public final class BudgetSpentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Duration wait;

    /** @param wait until the provider takes calls again */
    public BudgetSpentException(Duration wait) {
        super("no more calls for " + wait);
        this.wait = wait;
    }

    /** How long to wait before the next attempt. */
    public Duration untilNext() {
        return wait;
    }
}
