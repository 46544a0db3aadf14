package io.gatehouse.audit.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes circuits, one for each delivery, and counts those that are open in the metric {@code audit.delivery.failing}. */
public final class Circuits {
    private final Backoff backoff;
    private final int opensAfter;
    private final AtomicInteger open;

    /** @param opensAfter failures in a row, at least 1 */
    public Circuits(Backoff backoff, int opensAfter, MeterRegistry meters) {
        this.backoff = backoff;
        this.opensAfter = opensAfter;
        this.open = meters.gauge("audit.delivery.failing", new AtomicInteger());
    }

    /** Failures in a row after which a circuit is open. */
    public int opensAfter() {
        return opensAfter;
    }

    /** A closed circuit; to be closed when the delivery ends. */
    public Circuit circuit() {
        return new Circuit(backoff, opensAfter, open);
    }
}
