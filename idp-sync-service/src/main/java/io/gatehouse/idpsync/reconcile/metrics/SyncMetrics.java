package io.gatehouse.idpsync.reconcile.metrics;

import io.gatehouse.idpsync.reconcile.SyncMeter;
import io.gatehouse.idpsync.reconcile.SyncOutcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts runs of the durable tasks: {@code idp.sync.runs} = the sum of {@code idp.sync.outcomes} over its tag {@code outcome}
 * (created, recovered, updated, rotated, unchanged, deleted, waiting, deferred, providerback, rejected, unavailable, defect), but for runs
 * under way.
 */
final class SyncMetrics implements SyncMeter {
    private final MeterRegistry meters;
    private final Counter runs;

    SyncMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.runs = meters.counter("idp.sync.runs");
    }

    @Override
    public void started() {
        runs.increment();
    }

    @Override
    public void ended(SyncOutcome outcome) {
        meters.counter("idp.sync.outcomes", "outcome", outcome.label()).increment();
    }
}
