package io.gatehouse.gatewayconfig.task;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import io.gatehouse.gatewayconfig.wanted.Wakeups;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wakes tasks of db-scheduler: the row in the caller's transaction, the scheduler itself after the commit, so that work begins
 * within milliseconds; its polling is for what is due later and for what other instances leave behind.
 */
class ScheduledWakeups implements Wakeups {
    private final Supplier<Scheduler> scheduler;
    private final InstantSource clock;

    ScheduledWakeups(Supplier<Scheduler> scheduler, InstantSource clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** A sync that is under way notices the change by the unit's version when it ends. */
    @Override
    public void sync(UnitKey unit) {
        wake(TaskNames.instance(unit));
    }

    @Override
    public void follow(String issuer) {
        wake(TaskNames.FOLLOW_ISSUER.instance(issuer).build());
    }

    private void wake(TaskInstance<Void> instance) {
        try {
            scheduler.get().schedule(instance, clock.instant(), ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException e) {
            return;
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    scheduler.get().triggerCheckForDueExecutions();
                }
            });
        } else {
            scheduler.get().triggerCheckForDueExecutions();
        }
    }
}
