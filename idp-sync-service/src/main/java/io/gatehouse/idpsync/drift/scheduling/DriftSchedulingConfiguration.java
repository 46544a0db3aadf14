package io.gatehouse.idpsync.drift.scheduling;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.gatehouse.idpsync.drift.ScanProvider;
import io.gatehouse.idpsync.drift.ScanTasks;
import io.gatehouse.idpsync.drift.StartScans;
import io.gatehouse.idpsync.scheduling.PromptTasks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DriftProperties.class)
class DriftSchedulingConfiguration {
    private static final int NOBODY_WAITS = 1;
    private static final Duration LOOK = Duration.ofMinutes(1);

    @Bean
    Task<Void> scanProviderTask(ScanProvider scan, DriftProperties properties, Clock clock) {
        return Tasks.custom(ScanTask.NAME, Void.class)
                .onDeadExecutionRevive()
                .execute(new ScanTask(scan, properties.pace(), clock));
    }

    @Bean
    Task<Void> startScansTask(ObjectProvider<StartScans> start, DriftProperties properties) {
        return Tasks.recurring("start-scans", FixedDelay.of(LOOK))
                .execute((task, context) -> start.getObject().startDue(properties.every(), properties.mode()));
    }

    @Bean
    ScanTasks scanTasks(ObjectProvider<Scheduler> scheduler, Clock clock) {
        var tasks = new PromptTasks(scheduler, clock);
        return providerId -> tasks.start(ScanTask.NAME, providerId, NOBODY_WAITS);
    }
}
