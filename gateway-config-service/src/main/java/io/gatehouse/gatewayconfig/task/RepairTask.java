package io.gatehouse.gatewayconfig.task;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.gatehouse.gatewayconfig.sync.GatewayRejectedException;
import io.gatehouse.gatewayconfig.sync.GatewayUnavailableException;
import io.gatehouse.gatewayconfig.sync.Gateways;
import io.gatehouse.gatewayconfig.sync.GuardServices;
import io.gatehouse.gatewayconfig.sync.RepairGateways;
import io.gatehouse.gatewayconfig.sync.RepairGateways.Report;
import io.gatehouse.gatewayconfig.sync.ReportDrift;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks over all gateways, one after the other, by one instance of the service at a time. Puts right what differs, or only tells
 * it, as the gateway's settings say.
 */
class RepairTask {
    private static final Logger log = LoggerFactory.getLogger(RepairTask.class);

    private final RepairGateways repairGateways;
    private final GuardServices guardServices;
    private final ReportDrift reportDrift;
    private final Gateways gateways;
    private final TransactionTemplate transactions;
    private final MeterRegistry meters;

    RepairTask(
            RepairGateways repairGateways,
            GuardServices guardServices,
            ReportDrift reportDrift,
            Gateways gateways,
            TransactionTemplate transactions,
            MeterRegistry meters) {
        this.repairGateways = repairGateways;
        this.guardServices = guardServices;
        this.reportDrift = reportDrift;
        this.gateways = gateways;
        this.transactions = transactions;
        this.meters = meters;
    }

    RecurringTask<Void> every(Duration interval) {
        return Tasks.recurring(TaskNames.REPAIR_GATEWAYS, FixedDelay.of(interval))
                .execute((instance, context) -> gateways.controlPlaneIds().forEach(this::repair));
    }

    RecurringTask<Void> guardEvery(Duration interval) {
        return Tasks.recurring(TaskNames.GUARD_SERVICES, FixedDelay.of(interval))
                .execute((instance, context) -> gateways.controlPlaneIds().forEach(this::guard));
    }

    /** A gateway that does not answer is told of by those that have something to write. */
    private void guard(String controlPlaneId) {
        try {
            var differing = guardServices.guard(controlPlaneId);
            var entry = differing.isEmpty() ? log.atDebug() : log.atInfo();
            entry.addKeyValue("controlPlaneId", controlPlaneId)
                    .addKeyValue(
                            "services", differing.stream().map(UnitKey::ownerId).toList())
                    .log("services looked over");
        } catch (GatewayUnavailableException | GatewayRejectedException e) {
            notLookedOver(log.atDebug(), controlPlaneId, e);
        }
    }

    private void repair(String controlPlaneId) {
        try {
            var report =
                    gateways.repairs(controlPlaneId) ? repairGateways.repair(controlPlaneId) : told(controlPlaneId);
            meters.counter("gateway.config.drifts").increment(report.drifted().size());
            var entry = report.drifted().isEmpty() ? log.atDebug() : log.atWarn();
            entry.addKeyValue("controlPlaneId", controlPlaneId)
                    .addKeyValue("settled", report.settled())
                    .addKeyValue("drifted", report.drifted().size())
                    .log("gateway looked over");
        } catch (GatewayUnavailableException | GatewayRejectedException e) {
            notLookedOver(log.atWarn(), controlPlaneId, e);
        }
    }

    private static void notLookedOver(LoggingEventBuilder entry, String controlPlaneId, RuntimeException reason) {
        entry.addKeyValue("controlPlaneId", controlPlaneId)
                .addKeyValue("error", reason.getMessage())
                .log("gateway could not be looked over");
    }

    private Report told(String controlPlaneId) {
        var report = repairGateways.look(controlPlaneId);
        transactions.executeWithoutResult(status -> reportDrift.report(controlPlaneId, report.drifted()));
        return report;
    }
}
