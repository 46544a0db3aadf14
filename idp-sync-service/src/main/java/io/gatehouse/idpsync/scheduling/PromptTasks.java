package io.gatehouse.idpsync.scheduling;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes durable tasks in the caller's transaction, which are run as soon as it is committed. */
public final class PromptTasks {
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    /**
     * Tasks of a scheduler.
     *
     * @param scheduler asked for late: it needs the tasks
     */
    public PromptTasks(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Makes a task. Repeatable: one that is there already stays as it is.
     *
     * @param name name of the task
     * @param instance what it is about
     * @param priority the highest goes first
     */
    public void start(String name, String instance, int priority) {
        var task = new TaskInstance.Builder<Void>(name, instance)
                .priority(priority)
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
