package io.gatehouse.schemas.outbox;

import java.sql.Types;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that wait, and the right to relay a shard. */
class OutboxTable {
    /** Sets our advisory locks apart from those of others in the same database. */
    private static final int LOCK_NAMESPACE = 0x6f757462;

    /** How much waits: rows, and the age of the oldest. */
    record Waiting(long rows, Duration oldest) {}

    private final JdbcClient jdbc;

    OutboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String topic, String key, byte @Nullable [] payload, @Nullable String traceParent) {
        jdbc.sql("insert into outbox (shard, topic, key, payload, trace_parent) values (?, ?, ?, ?, ?)")
                .param(Shards.of(key))
                .param(topic)
                .param(key)
                .param(new SqlParameterValue(Types.BINARY, payload))
                .param(new SqlParameterValue(Types.VARCHAR, traceParent))
                .update();
    }

    /** Takes the right to relay a shard until the transaction ends; false when another relay has it. */
    boolean tryLock(int shard) {
        return jdbc.sql("select pg_try_advisory_xact_lock(?, ?)")
                .params(LOCK_NAMESPACE, shard)
                .query(Boolean.class)
                .single();
    }

    List<OutboxRow> oldest(int shard, int limit) {
        return jdbc.sql("select id, topic, key, payload, trace_parent from outbox where shard = ? order by id limit ?")
                .params(shard, limit)
                .query((row, number) -> new OutboxRow(
                        row.getLong("id"),
                        row.getString("topic"),
                        row.getString("key"),
                        row.getBytes("payload"),
                        row.getString("trace_parent")))
                .list();
    }

    void delete(List<OutboxRow> rows) {
        jdbc.sql("delete from outbox where id = any(?)")
                .param(rows.stream().map(OutboxRow::id).toArray(Long[]::new))
                .update();
    }

    List<Integer> waitingShards() {
        return jdbc.sql("select shard from generate_series(0, ?) as shard"
                        + " where exists (select from outbox where outbox.shard = shard.shard)")
                .param(Shards.COUNT - 1)
                .query(Integer.class)
                .list();
    }

    Waiting waiting() {
        return jdbc.sql(
                        "select count(*) as rows,"
                                + " coalesce(extract(epoch from now() - min(created_at)) * 1000, 0)::bigint as oldest from outbox")
                .query((row, number) -> new Waiting(row.getLong("rows"), Duration.ofMillis(row.getLong("oldest"))))
                .single();
    }
}
