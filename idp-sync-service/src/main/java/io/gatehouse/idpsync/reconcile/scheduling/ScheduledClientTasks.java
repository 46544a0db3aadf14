package io.gatehouse.idpsync.reconcile.scheduling;

import io.gatehouse.idpsync.reconcile.ClientTasks;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wakes tasks by writing db-scheduler's table: one statement makes a task or brings it forward, raises its priority and
 * leaves a running one alone, which its client does in several and without the priority.
 */
final class ScheduledClientTasks implements ClientTasks {
    private static final int BATCH = 1000;
    private static final String WAKE = """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
            values ('%s', ?, ?, false, 1, ?)
            on conflict (task_name, task_instance) do update
            set execution_time = least(scheduled_tasks.execution_time, excluded.execution_time),
                priority = greatest(scheduled_tasks.priority, excluded.priority),
                version = scheduled_tasks.version + 1
            where not scheduled_tasks.picked
            """.formatted(ClientTask.NAME);

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Runnable look;

    /** @param look has the scheduler look for due tasks at once */
    ScheduledClientTasks(JdbcTemplate jdbc, Clock clock, Runnable look) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.look = look;
    }

    @Override
    public void wake(Collection<String> applicationIds, Urgency urgency) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.batchUpdate(WAKE, applicationIds, BATCH, (statement, applicationId) -> {
            statement.setString(1, applicationId);
            statement.setObject(2, now);
            statement.setInt(3, priority(urgency));
        });
        lookAfterCommit();
    }

    /** Lets fresh requests pass a task that is going to be tried once more. */
    void demote(String applicationId) {
        jdbc.update(
                "update scheduled_tasks set priority = ? where task_name = ? and task_instance = ?",
                priority(Urgency.BACKGROUND),
                ClientTask.NAME,
                applicationId);
    }

    void lookAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                look.run();
            }
        });
    }

    private static int priority(Urgency urgency) {
        return switch (urgency) {
            case PERSON_WAITING -> 90;
            case ROUTINE -> 50;
            case BACKGROUND -> 10;
        };
    }
}
