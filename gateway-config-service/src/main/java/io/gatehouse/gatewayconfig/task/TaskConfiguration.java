package io.gatehouse.gatewayconfig.task;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import io.gatehouse.gatewayconfig.issuer.FollowIssuer;
import io.gatehouse.gatewayconfig.plan.PlanUnit;
import io.gatehouse.gatewayconfig.sync.Gateways;
import io.gatehouse.gatewayconfig.sync.GuardServices;
import io.gatehouse.gatewayconfig.sync.RecordResult;
import io.gatehouse.gatewayconfig.sync.RepairGateways;
import io.gatehouse.gatewayconfig.sync.ReportDrift;
import io.gatehouse.gatewayconfig.sync.RetryTimes;
import io.gatehouse.gatewayconfig.sync.SyncUnit;
import io.gatehouse.gatewayconfig.sync.UnitEvents;
import io.gatehouse.gatewayconfig.sync.UnitLocks;
import io.gatehouse.gatewayconfig.sync.Units;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import io.gatehouse.gatewayconfig.wanted.Wakeups;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TaskProperties.class)
class TaskConfiguration {
    /** The scheduler needs the tasks, and these need wake-ups; it is asked for when the first one is due. */
    @Bean
    Wakeups wakeups(ObjectProvider<Scheduler> scheduler, Clock clock) {
        return new ScheduledWakeups(scheduler::getObject, clock);
    }

    @Bean
    SyncTask syncTask(
            UnitLocks locks,
            Units units,
            PlanUnit planUnit,
            Gateways gateways,
            UnitEvents events,
            TaskProperties properties,
            TransactionTemplate transactions,
            MeterRegistry meters,
            Clock clock,
            ObjectProvider<Scheduler> scheduler) {
        var retry = properties.retry();
        var times = new RetryTimes(retry.first(), retry.longest(), retry.refused());
        return new SyncTask(
                new SyncUnit(locks, units, planUnit, gateways),
                new RecordResult(units, events, times, clock),
                transactions,
                new SyncReport(meters),
                clock,
                () -> scheduler.getObject().triggerCheckForDueExecutions());
    }

    @Bean
    Task<Void> syncConsumer(SyncTask tasks) {
        return tasks.of(UnitKey.Kind.CONSUMER);
    }

    @Bean
    Task<Void> syncService(SyncTask tasks) {
        return tasks.of(UnitKey.Kind.SERVICE);
    }

    @Bean
    Task<Void> followIssuerTask(FollowIssuer followIssuer, Clock clock) {
        return new IssuerTask(followIssuer, clock).task();
    }

    @Bean
    RepairGateways repairGateways(Gateways gateways, Units units, PlanUnit planUnit, Wakeups wakeups, Clock clock) {
        return new RepairGateways(gateways, units, planUnit, wakeups, clock);
    }

    @Bean
    GuardServices guardServices(Gateways gateways, Units units, PlanUnit planUnit, Wakeups wakeups, Clock clock) {
        return new GuardServices(gateways, units, planUnit, wakeups, clock);
    }

    @Bean
    RepairTask looksAtGateways(
            RepairGateways repairGateways,
            GuardServices guardServices,
            Units units,
            UnitEvents events,
            Gateways gateways,
            TransactionTemplate transactions,
            MeterRegistry meters) {
        var report = new ReportDrift(units, events);
        return new RepairTask(repairGateways, guardServices, report, gateways, transactions, meters);
    }

    @Bean
    Task<Void> repairTask(RepairTask looksAtGateways, TaskProperties properties) {
        return looksAtGateways.every(properties.repairInterval());
    }

    @Bean
    Task<Void> guardTask(RepairTask looksAtGateways, TaskProperties properties) {
        return looksAtGateways.guardEvery(properties.guardInterval());
    }
}
