package io.gatehouse.idpsync.drift.scheduling;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.gatehouse.idpsync.drift.ScanProvider;
import java.time.Clock;
import java.time.Duration;

/** The durable task of one provider: a step of its scan at a time. */
final class ScanTask implements ExecutionHandler<Void> {
    static final String NAME = "scan-provider";

    private final ScanProvider scan;
    private final Duration pace;
    private final Clock clock;

    ScanTask(ScanProvider scan, Duration pace, Clock clock) {
        this.scan = scan;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> task, ExecutionContext context) {
        var next = scan.step(task.getId(), pace);
        while (next.filter(Duration::isZero).isPresent()) {
            next = scan.step(task.getId(), pace);
        }
        return next.<CompletionHandler<Void>>map(this::after).orElse((complete, operations) -> operations.remove());
    }

    private CompletionHandler<Void> after(Duration wait) {
        return (complete, operations) ->
                operations.reschedule(complete, clock.instant().plus(wait));
    }
}
