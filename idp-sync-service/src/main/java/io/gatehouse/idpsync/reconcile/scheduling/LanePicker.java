package io.gatehouse.idpsync.reconcile.scheduling;

import com.github.kagkarlsson.scheduler.TaskResolver.UnresolvedTask;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepositoryContext;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Execution;
import io.gatehouse.idpsync.reconcile.ProviderGate;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Picks due tasks lane by lane, as many of each provider as it takes now, so that no provider's tasks take the place of
 * another's, and a lane keeps its order while its provider is left alone.
 *
 * @see <a href="https://github.com/kagkarlsson/db-scheduler">db-scheduler, JdbcCustomization</a>
 */
final class LanePicker extends PostgreSqlJdbcCustomization {
    private static final String PICK = """
            with room as (
                select provider.dcr_provider_id as lane, coalesce(narrow.places, ?) - (
                    select count(*) from scheduled_tasks
                    where lane = provider.dcr_provider_id and picked and picked_by = ?) as places
                from dcr_provider provider
                left join unnest(?::text[], ?::int[]) narrow (lane, places) on narrow.lane = provider.dcr_provider_id
                where not provider.paused),
            waiting as (
                select next.* from room cross join lateral (
                    select task_name, task_instance, priority, waiting_since from scheduled_tasks
                    where lane = room.lane and not picked and execution_time <= ?
                    order by priority desc, waiting_since limit greatest(room.places, 0) for update skip locked) next),
            others as (
                select task_name, task_instance, priority, execution_time as waiting_since from scheduled_tasks
                where lane is null and not picked and execution_time <= ? and task_name <> all (?::text[])
                order by priority desc, execution_time limit ? for update skip locked),
            next as (
                select * from waiting union all select * from others order by priority desc, waiting_since limit ?),
            taken as (
                update scheduled_tasks task set picked = true, picked_by = ?, last_heartbeat = ?, version = version + 1
                from next where task.task_name = next.task_name and task.task_instance = next.task_instance
                returning task.*)
            select * from taken order by priority desc, coalesce(waiting_since, execution_time)
            """;

    private final ProviderGate gate;

    LanePicker(ProviderGate gate) {
        super(false, false);
        this.gate = gate;
    }

    @Override
    public List<Execution> lockAndFetchSingleStatement(
            JdbcTaskRepositoryContext context, Instant now, int limit, boolean orderByPriority) {
        return context.jdbcRunner.query(
                PICK, statement -> set(statement, context, now, limit), context.resultSetMapper.get());
    }

    private void set(PreparedStatement statement, JdbcTaskRepositoryContext context, Instant now, int limit)
            throws SQLException {
        var places = Map.copyOf(gate.places());
        var instance = context.schedulerName.getName();
        var connection = statement.getConnection();
        statement.setInt(1, gate.usualPlaces());
        statement.setString(2, instance);
        statement.setArray(3, connection.createArrayOf("text", places.keySet().toArray()));
        statement.setArray(4, connection.createArrayOf("int", places.values().toArray()));
        setInstant(statement, 5, now);
        setInstant(statement, 6, now);
        statement.setArray(7, connection.createArrayOf("text", unresolved(context)));
        statement.setInt(8, limit);
        statement.setInt(9, limit);
        statement.setString(10, instance);
        setInstant(statement, 11, now);
    }

    /** Tasks of a newer release, left to its instances. */
    private static Object[] unresolved(JdbcTaskRepositoryContext context) {
        return context.taskResolver.getUnresolved().stream()
                .map(UnresolvedTask::getTaskName)
                .toArray();
    }
}
