package io.gatehouse.schemas.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;

/**
 * What the outbox tells about itself: {@code outbox.sent} (events acknowledged by the broker and deleted),
 * {@code outbox.failures} (steps that will be repeated), {@code outbox.waiting} (rows) and {@code outbox.oldest} (age of the
 * oldest row, seconds). An event that is sent again after a failure counts once, when it is deleted.
 */
class OutboxMetrics {
    private final Counter sent;
    private final Counter failures;

    OutboxMetrics(MeterRegistry meters, OutboxTable table) {
        sent = Counter.builder("outbox.sent")
                .description("events that the broker has")
                .baseUnit("events")
                .register(meters);
        failures = Counter.builder("outbox.failures")
                .description("attempts that failed and are repeated")
                .register(meters);
        Gauge.builder("outbox.waiting", table, known(OutboxTable.Waiting::rows))
                .description("events that wait")
                .baseUnit("events")
                .register(meters);
        Gauge.builder("outbox.oldest", table, known(waiting -> waiting.oldest().toMillis() / 1000.0))
                .description("how long the oldest event has been waiting")
                .baseUnit("seconds")
                .register(meters);
    }

    void sent(int events) {
        sent.increment(events);
    }

    void failed() {
        failures.increment();
    }

    /** Asked when metrics are read; not a number while the database does not answer. */
    private static ToDoubleFunction<OutboxTable> known(ToDoubleFunction<OutboxTable.Waiting> value) {
        return table -> {
            try {
                return value.applyAsDouble(table.waiting());
            } catch (RuntimeException e) {
                return Double.NaN;
            }
        };
    }
}
