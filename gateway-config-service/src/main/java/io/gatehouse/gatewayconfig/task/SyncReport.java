package io.gatehouse.gatewayconfig.task;

import io.gatehouse.gatewayconfig.plan.Problem;
import io.gatehouse.gatewayconfig.sync.SyncResult;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Log and metrics of syncs. {@code gateway.config.syncs}: all = changed + unchanged + refused + unavailable. */
class SyncReport {
    private static final Logger log = LoggerFactory.getLogger(SyncReport.class);

    private final MeterRegistry meters;

    SyncReport(MeterRegistry meters) {
        this.meters = meters;
    }

    void tell(UnitKey unit, SyncResult result, Optional<Instant> again) {
        var outcome = outcome(result);
        var kind = unit.kind().name().toLowerCase(Locale.ROOT);
        meters.counter("gateway.config.syncs", "kind", kind, "outcome", outcome).increment();
        entry(result)
                .addKeyValue("unit", kind)
                .addKeyValue("controlPlaneId", unit.controlPlaneId())
                .addKeyValue("ownerId", unit.ownerId())
                .addKeyValue("revision", result.revision())
                .addKeyValue("outcome", outcome)
                .addKeyValue("changes", result.differences())
                .addKeyValue(
                        "problems",
                        result.problems().stream().map(Problem::message).toList())
                .addKeyValue("again", again.map(Instant::toString).orElse(""))
                .log("unit synced");
    }

    /** A failure that lasts is a warning once. */
    private static LoggingEventBuilder entry(SyncResult result) {
        if (result.repeatsFailure()) {
            return log.atDebug();
        }
        return result.problems().isEmpty() ? log.atInfo() : log.atWarn();
    }

    private static String outcome(SyncResult result) {
        return switch (result.phase()) {
            case NEW, CONFIGURED -> result.counts().changed() ? "changed" : "unchanged";
            case REFUSED -> "refused";
            case UNAVAILABLE -> "unavailable";
        };
    }
}
