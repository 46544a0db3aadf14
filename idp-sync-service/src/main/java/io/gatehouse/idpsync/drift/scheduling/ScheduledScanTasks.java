package io.gatehouse.idpsync.drift.scheduling;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.gatehouse.idpsync.drift.ScanTasks;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes tasks in the caller's transaction, behind all that somebody waits for. */
final class ScheduledScanTasks implements ScanTasks {
    private static final int NOBODY_WAITS = 1;

    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    /** @param scheduler asked for late: it needs the tasks */
    ScheduledScanTasks(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public void wake(String providerId) {
        var task = new TaskInstance.Builder<Void>(ScanTask.NAME, providerId)
                .priority(NOBODY_WAITS)
                .build();
        scheduler.getObject().scheduleIfNotExists(task, clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.getObject().triggerCheckForDueExecutions();
            }
        });
    }
}
