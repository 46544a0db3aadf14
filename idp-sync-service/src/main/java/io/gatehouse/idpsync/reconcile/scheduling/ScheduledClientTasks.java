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
 * leaves a running one alone, which its client does in several and without the priority. A task waits in the lane of its
 * client's provider, see {@link LanePicker}; it keeps its place there as long as it fails or is put off.
 */
final class ScheduledClientTasks implements ClientTasks {
    private static final int BATCH = 1000;
    private static final String WAKE = """
            insert into scheduled_tasks
                (task_name, task_instance, execution_time, picked, version, priority, waiting_since, lane)
            values ('%s', ?, ?, false, 1, ?, ?, (select dcr_provider_id from wanted_client where application_id = ?))
            on conflict (task_name, task_instance) do update
            set execution_time = least(scheduled_tasks.execution_time, excluded.execution_time),
                priority = greatest(scheduled_tasks.priority, excluded.priority),
                waiting_since = least(scheduled_tasks.waiting_since, excluded.waiting_since),
                lane = excluded.lane, version = scheduled_tasks.version + 1
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
        var now = now();
        jdbc.batchUpdate(WAKE, applicationIds, BATCH, (statement, applicationId) -> {
            statement.setString(1, applicationId);
            statement.setObject(2, now);
            statement.setInt(3, priority(urgency));
            statement.setObject(4, now);
            statement.setString(5, applicationId);
        });
        lookAfterCommit();
    }

    @Override
    public void retryFailing(String providerId) {
        jdbc.update("""
                update scheduled_tasks task set execution_time = ?, version = task.version + 1 from sync_failure failure
                where task.lane = ? and not task.picked and task.task_name = ? and task.execution_time > ?
                and failure.application_id = task.task_instance and not failure.refused
                """, now(), providerId, ClientTask.NAME, now());
        lookAfterCommit();
    }

    /** Has a task that is not done wait where it belongs: meanwhile its client may have moved to another provider. */
    void goOn(String applicationId) {
        jdbc.update("""
                update scheduled_tasks set lane = (select dcr_provider_id from wanted_client where application_id = ?)
                where task_name = ? and task_instance = ?
                """, applicationId, ClientTask.NAME, applicationId);
    }

    /** Lets all others pass a task that has nothing left to do before its time comes. */
    void rest(String applicationId) {
        jdbc.update("""
                update scheduled_tasks set priority = ?, waiting_since = execution_time
                where task_name = ? and task_instance = ?
                """, priority(Urgency.BACKGROUND), ClientTask.NAME, applicationId);
    }

    void look() {
        look.run();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void lookAfterCommit() {
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
