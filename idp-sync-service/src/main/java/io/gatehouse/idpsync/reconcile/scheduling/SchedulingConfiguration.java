package io.gatehouse.idpsync.reconcile.scheduling;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.gatehouse.idpsync.reconcile.ProviderGate;
import io.gatehouse.idpsync.reconcile.ReconcileClient;
import io.gatehouse.idpsync.reconcile.UnitOfWork;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class SchedulingConfiguration {
    @Bean
    Task<Void> syncClientTask(ReconcileClient reconcile, UnitOfWork work, ScheduledClientTasks tasks, Clock clock) {
        return Tasks.custom(ClientTask.NAME, Void.class)
                .onDeadExecutionRevive()
                .execute(new ClientTask(reconcile, work, tasks, clock));
    }

    /** The scheduler is asked for late: it needs the task, and the task may wake others. */
    @Bean
    ScheduledClientTasks clientTasks(JdbcTemplate jdbc, Clock clock, ObjectProvider<Scheduler> scheduler) {
        return new ScheduledClientTasks(jdbc, clock, () -> scheduler.getObject().triggerCheckForDueExecutions());
    }

    /** An instance that starts where another was killed is not that one: what the other was at is taken over first. */
    @Bean
    DbSchedulerCustomizer clientScheduler(ProviderGate gate) {
        var instance = UUID.randomUUID().toString();
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<SchedulerName> schedulerName() {
                return Optional.of(new SchedulerName.Fixed(instance));
            }

            @Override
            public Optional<JdbcCustomization> jdbcCustomization() {
                return Optional.of(new LanePicker(gate));
            }

            @Override
            public Optional<ExecutorService> executorService() {
                return Optional.of(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("sync-client-", 0).factory()));
            }
        };
    }
}
