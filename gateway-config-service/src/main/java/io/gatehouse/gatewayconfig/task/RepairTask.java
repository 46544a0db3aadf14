package io.gatehouse.gatewayconfig.task;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.gatehouse.gatewayconfig.sync.GatewayRejectedException;
import io.gatehouse.gatewayconfig.sync.GatewayUnavailableException;
import io.gatehouse.gatewayconfig.sync.Gateways;
import io.gatehouse.gatewayconfig.sync.RepairGateways;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks over all gateways, one after the other, by one instance of the service at a time. */
class RepairTask {
    private static final Logger log = LoggerFactory.getLogger(RepairTask.class);

    private final RepairGateways repairGateways;
    private final Gateways gateways;
    private final MeterRegistry meters;

    RepairTask(RepairGateways repairGateways, Gateways gateways, MeterRegistry meters) {
        this.repairGateways = repairGateways;
        this.gateways = gateways;
        this.meters = meters;
    }

    RecurringTask<Void> every(Duration interval) {
        return Tasks.recurring(TaskNames.REPAIR_GATEWAYS, FixedDelay.of(interval))
                .execute((instance, context) -> gateways.controlPlaneIds().forEach(this::repair));
    }

    private void repair(String controlPlaneId) {
        try {
            var report = repairGateways.repair(controlPlaneId);
            meters.counter("gateway.config.drifts").increment(report.drifted().size());
            var entry = report.drifted().isEmpty() ? log.atDebug() : log.atWarn();
            entry.addKeyValue("controlPlaneId", controlPlaneId)
                    .addKeyValue("settled", report.settled())
                    .addKeyValue("drifted", report.drifted().size())
                    .log("gateway looked over");
        } catch (GatewayUnavailableException | GatewayRejectedException e) {
            log.atWarn()
                    .addKeyValue("controlPlaneId", controlPlaneId)
                    .addKeyValue("error", e.getMessage())
                    .log("gateway could not be looked over");
        }
    }
}
