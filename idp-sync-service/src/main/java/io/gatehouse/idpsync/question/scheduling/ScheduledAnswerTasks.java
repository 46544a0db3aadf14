package io.gatehouse.idpsync.question.scheduling;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.gatehouse.idpsync.question.AnswerTasks;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes tasks in the caller's transaction, ahead of all that nobody waits for. */
final class ScheduledAnswerTasks implements AnswerTasks {
    private static final int SOMEBODY_WAITS = 90;

    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    /** @param scheduler asked for late: it needs the tasks */
    ScheduledAnswerTasks(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public void start(String questionId) {
        var task = new TaskInstance.Builder<Void>(AnswerTask.NAME, questionId)
                .priority(SOMEBODY_WAITS)
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
