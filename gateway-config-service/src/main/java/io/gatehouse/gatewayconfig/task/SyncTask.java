package io.gatehouse.gatewayconfig.task;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.gatehouse.gatewayconfig.sync.RecordResult;
import io.gatehouse.gatewayconfig.sync.SyncOutcome;
import io.gatehouse.gatewayconfig.sync.SyncResult;
import io.gatehouse.gatewayconfig.sync.SyncUnit;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import io.gatehouse.schemas.event.TraceParent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One durable task for each unit. Its row is there while the unit is due, now or later; the outcome, the events that tell it and
 * the end or next date of the task are one transaction, which waits for those that change the unit and leaves none of their
 * changes behind.
 */
class SyncTask {
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(30);

    private static final Duration WHILE_BUSY = Duration.ofSeconds(1);

    private final SyncUnit syncUnit;
    private final RecordResult recordResult;
    private final TransactionTemplate transactions;
    private final SyncReport report;
    private final InstantSource clock;
    private final Runnable checkNow;

    /** @param checkNow has the scheduler look for due tasks without waiting for its next poll */
    SyncTask(
            SyncUnit syncUnit,
            RecordResult recordResult,
            TransactionTemplate transactions,
            SyncReport report,
            InstantSource clock,
            Runnable checkNow) {
        this.syncUnit = syncUnit;
        this.recordResult = recordResult;
        this.transactions = transactions;
        this.report = report;
        this.clock = clock;
        this.checkNow = checkNow;
    }

    /** The task for units of one kind. A fault of ours is logged by the scheduler and tried again. */
    CustomTask<Void> of(UnitKey.Kind kind) {
        return Tasks.custom(TaskNames.of(kind))
                .onDeadExecutionRevive()
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(AFTER_A_FAULT)))
                .execute((instance, context) -> run(TaskNames.unit(kind, instance.getId())));
    }

    private CompletionHandler<Void> run(UnitKey unit) {
        var outcome = syncUnit.sync(unit);
        return (complete, operations) -> {
            switch (outcome) {
                case SyncOutcome.Attempted attempted -> finish(unit, attempted.result(), complete, operations);
                case SyncOutcome.Unknown unknown -> operations.remove();
                case SyncOutcome.Busy busy ->
                    operations.reschedule(complete, clock.instant().plus(WHILE_BUSY));
            }
        };
    }

    private void finish(
            UnitKey unit, SyncResult result, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        var trace = TraceParent.enter(result.before().traceParent());
        try {
            Optional<Instant> again = transactions.execute(status -> {
                var next = recordResult.record(unit, result);
                next.ifPresentOrElse(time -> operations.reschedule(complete, time), operations::remove);
                return next;
            });
            report.tell(unit, result, again);
            again.filter(time -> !time.isAfter(clock.instant())).ifPresent(time -> checkNow.run());
        } finally {
            trace.close();
        }
    }
}
