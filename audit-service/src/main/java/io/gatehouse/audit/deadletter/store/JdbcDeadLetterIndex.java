package io.gatehouse.audit.deadletter.store;

import io.gatehouse.audit.deadletter.DeadLetter;
import io.gatehouse.audit.deadletter.DeadLetter.Decision;
import io.gatehouse.audit.deadletter.DeadLetter.State;
import io.gatehouse.audit.deadletter.DeadLetterDecisions;
import io.gatehouse.audit.deadletter.DeadLetterIndex;
import io.gatehouse.audit.deadletter.DeadLetterLog.Batch;
import io.gatehouse.audit.deadletter.DeadLetterLog.Partition;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The tables {@code dead_letter} and {@code dead_letter_topic}. */
class JdbcDeadLetterIndex implements DeadLetterIndex {
    private static final String WANTED = """
             FROM dead_letter
             WHERE (CAST(:topic AS text) IS NULL OR source_topic = :topic)
               AND (CAST(:group AS text) IS NULL OR consumer_group = :group)
               AND (CAST(:state AS text) IS NULL OR state = :state)""";

    private static final String UNDECIDED =
            " WHERE id = :id AND (state = 'waiting' OR (state = 'putting_back' AND (decided_at < :stale OR :mine)))";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final DeadLetterDecisions decisions;

    JdbcDeadLetterIndex(JdbcClient jdbc, TransactionOperations transactions, DeadLetterDecisions decisions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.decisions = decisions;
    }

    @Override
    public Map<Partition, Long> positions() {
        var positions = new HashMap<Partition, Long>();
        jdbc.sql("SELECT topic, partition, next_offset FROM dead_letter_topic").query(row -> {
            positions.put(new Partition(row.getString("topic"), row.getInt("partition")), row.getLong("next_offset"));
        });
        return positions;
    }

    @Override
    public void add(Batch batch) {
        transactions.executeWithoutResult(status -> {
            batch.letters().forEach(this::insert);
            batch.positions().forEach(this::move);
        });
    }

    private void insert(DeadLetter letter) {
        jdbc.sql("""
                        INSERT INTO dead_letter (id, topic, partition, record_offset, source_topic, consumer_group,
                            source_partition, source_offset, reason, failed_at)
                        VALUES (:id, :topic, :partition, :offset, :source, :group, :sourcePartition, :sourceOffset, :reason, :at)
                        ON CONFLICT DO NOTHING""")
                .param("id", letter.id())
                .param("topic", letter.place().topic())
                .param("partition", letter.place().partition())
                .param("offset", letter.place().offset())
                .param("source", letter.sourceTopic())
                .param("group", letter.group())
                .param("sourcePartition", letter.sourcePartition())
                .param("sourceOffset", letter.sourceOffset())
                .param("reason", letter.reason())
                .param("at", time(letter.failedAt()))
                .update();
    }

    private void move(Partition partition, long next) {
        jdbc.sql("""
                        INSERT INTO dead_letter_topic (topic, partition, next_offset) VALUES (:topic, :partition, :next)
                        ON CONFLICT (topic, partition)
                        DO UPDATE SET next_offset = greatest(dead_letter_topic.next_offset, excluded.next_offset)""")
                .param("topic", partition.topic())
                .param("partition", partition.number())
                .param("next", next)
                .update();
    }

    @Override
    public Optional<DeadLetter> find(UUID id) {
        return jdbc.sql("SELECT * FROM dead_letter WHERE id = :id")
                .param("id", id)
                .query(LetterRow::letter)
                .optional();
    }

    @Override
    public void forgetDecided(Instant before) {
        jdbc.sql("DELETE FROM dead_letter WHERE state IN ('put_back', 'discarded') AND decided_at < :before")
                .param("before", time(before))
                .update();
    }

    @Override
    public List<DeadLetter> list(Wanted wanted, int size, long offset) {
        return wanted("SELECT *" + WANTED + " ORDER BY failed_at, id LIMIT :size OFFSET :offset", wanted)
                .param("size", size)
                .param("offset", offset)
                .query(LetterRow::letter)
                .list();
    }

    @Override
    public long count(Wanted wanted) {
        return wanted("SELECT count(*)" + WANTED, wanted).query(Long.class).single();
    }

    private JdbcClient.StatementSpec wanted(String sql, Wanted wanted) {
        return jdbc.sql(sql)
                .param("topic", wanted.sourceTopic())
                .param("group", wanted.group())
                .param("state", wanted.state());
    }

    @Override
    public List<Waiting> waiting() {
        return jdbc.sql("""
                        SELECT source_topic, consumer_group, reason, count(*) AS letters, min(failed_at) AS oldest
                        FROM dead_letter WHERE state IN ('waiting', 'putting_back')
                        GROUP BY source_topic, consumer_group, reason
                        ORDER BY source_topic, consumer_group, letters DESC, reason LIMIT 1000""")
                .query((row, number) -> new Waiting(
                        row.getString("source_topic"),
                        row.getString("consumer_group"),
                        row.getString("reason"),
                        row.getLong("letters"),
                        row.getObject("oldest", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public boolean begin(UUID id, String by, Instant now, Instant stale) {
        return change(id, new Decision(State.PUTTING_BACK, by, now), stale, false);
    }

    @Override
    public boolean decide(DeadLetter letter, Decision decision, Instant stale) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            var changed = change(letter.id(), decision, stale, decision.state() == State.PUT_BACK);
            if (changed) {
                decisions.tell(letter, decision);
            }
            return changed;
        }));
    }

    /** @param mine whether it is the caller who has begun to put back */
    private boolean change(UUID id, Decision decision, Instant stale, boolean mine) {
        return jdbc.sql("UPDATE dead_letter SET state = :state, decided_by = :by, decided_at = :at" + UNDECIDED)
                        .param("state", decision.state().label())
                        .param("by", decision.by())
                        .param("at", decision.at() == null ? null : time(decision.at()))
                        .param("id", id)
                        .param("stale", time(stale))
                        .param("mine", mine)
                        .update()
                > 0;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
