package io.gatehouse.audit.record.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/**
 * What the recording counts, after each commit: {@code audit.records}, by {@code topic} and {@code outcome}; records read =
 * entry + dead_letter. {@code audit.record.batches} times the committed batches, {@code audit.record.failures} counts those
 * that were rolled back.
 */
final class RecordMetrics {
    private final MeterRegistry meters;
    private final Timer batches;
    private final Counter failures;

    RecordMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.batches = meters.timer("audit.record.batches");
        this.failures = meters.counter("audit.record.failures");
    }

    void recorded(RecordedBatch batch, Duration took) {
        batches.record(took);
        batch.topics().forEach((topic, counts) -> {
            meters.counter("audit.records", "topic", topic, "outcome", "entry").increment(counts.entries());
            meters.counter("audit.records", "topic", topic, "outcome", "dead_letter")
                    .increment(counts.deadLetters());
        });
    }

    void failed() {
        failures.increment();
    }
}
