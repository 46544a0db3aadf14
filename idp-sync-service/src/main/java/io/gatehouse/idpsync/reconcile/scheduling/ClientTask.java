package io.gatehouse.idpsync.reconcile.scheduling;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.gatehouse.idpsync.reconcile.Attempt;
import io.gatehouse.idpsync.reconcile.ReconcileClient;
import io.gatehouse.idpsync.reconcile.SyncOutcome;
import io.gatehouse.idpsync.reconcile.UnitOfWork;
import io.gatehouse.schemas.event.TraceParent;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The durable task of one application. Its end is in the same transaction as the record of its attempt, and fails when the
 * task is not this instance's any longer: an attempt that outlived its instance's lease leaves no trace in the database.
 */
final class ClientTask implements ExecutionHandler<Void> {
    static final String NAME = "sync-client";

    private static final Logger log = LoggerFactory.getLogger(ClientTask.class);

    private final ReconcileClient reconcile;
    private final UnitOfWork work;
    private final ScheduledClientTasks tasks;
    private final Clock clock;

    ClientTask(ReconcileClient reconcile, UnitOfWork work, ScheduledClientTasks tasks, Clock clock) {
        this.reconcile = reconcile;
        this.work = work;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> task, ExecutionContext context) {
        var attempt = reconcile.attempt(task.getId());
        if (attempt.isEmpty()) {
            return (complete, operations) -> operations.remove();
        }
        return (complete, operations) -> conclude(attempt.get(), complete, operations);
    }

    @SuppressWarnings("try") // the trace is there for the thread, not for the block
    private void conclude(Attempt attempt, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        try (var trace = TraceParent.enter(attempt.job().wanted().traceParent())) {
            var next = work.inOne(() -> {
                var delay = reconcile.conclude(attempt);
                delay.ifPresentOrElse(wait -> again(attempt, wait, complete, operations), operations::remove);
                return delay;
            });
            log(attempt, next);
        }
        tasks.look(); // another may take its place
    }

    private void again(
            Attempt attempt, Duration wait, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        operations.reschedule(complete, clock.instant().plus(wait));
        if (wait.isZero()) {
            tasks.goOn(attempt.job().wanted().applicationId());
        } else if (attempt.outcome().isAnswered()) {
            tasks.rest(attempt.job().wanted().applicationId());
        }
    }

    private static void log(Attempt attempt, Optional<Duration> next) {
        var wanted = attempt.job().wanted();
        var line = log.atLevel(level(attempt.outcome()))
                .addKeyValue("applicationId", wanted.applicationId())
                .addKeyValue("revision", wanted.revision())
                .addKeyValue("providerId", wanted.providerId())
                .addKeyValue("outcome", attempt.outcome().label());
        switch (attempt.outcome()) {
            case SyncOutcome.Rejected refused -> line = line.addKeyValue("reason", refused.reason());
            case SyncOutcome.Unavailable unavailable -> line = line.addKeyValue("reason", unavailable.reason());
            case SyncOutcome.Defect defect -> line = line.setCause(defect.cause());
            default -> {
                // the label says it all
            }
        }
        line.addKeyValue("nextAttempt", next.map(Duration::toString).orElse("none"))
                .log("client synchronised");
    }

    private static Level level(SyncOutcome outcome) {
        return switch (outcome) {
            case SyncOutcome.Rejected ignored -> Level.WARN;
            case SyncOutcome.Unavailable ignored -> Level.WARN;
            case SyncOutcome.Defect ignored -> Level.ERROR;
            case SyncOutcome.Deferred ignored -> Level.DEBUG;
            default -> Level.INFO;
        };
    }
}
