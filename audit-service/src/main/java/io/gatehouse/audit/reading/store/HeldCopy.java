package io.gatehouse.audit.reading.store;

import io.gatehouse.audit.reading.EntryCopy;
import io.gatehouse.audit.reading.RecordedEntry;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** One session that fills the copy. */
final class HeldCopy implements EntryCopy.Held {
    private static final Logger log = LoggerFactory.getLogger(HeldCopy.class);
    private static final String LOCK = "hashtextextended('entry_copy', 0)";

    private final Connection connection;
    private final JdbcClient session;
    private final TransactionTemplate transactions;
    private final DayPartitions partitions;

    HeldCopy(Connection connection) {
        var single = new SingleConnectionDataSource(connection, true);
        this.connection = connection;
        this.session = JdbcClient.create(single);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(single));
        this.partitions = new DayPartitions(session);
    }

    boolean lock() {
        return session.sql("SELECT pg_try_advisory_lock(" + LOCK + ")")
                .query(Boolean.class)
                .single();
    }

    @Override
    public Map<Integer, Long> positions() {
        var positions = new TreeMap<Integer, Long>();
        session.sql("SELECT partition, next_offset FROM entry_copy").query(row -> {
            positions.put(row.getInt("partition"), row.getLong("next_offset"));
        });
        return positions;
    }

    @Override
    public void add(List<RecordedEntry> entries, Instant oldest) {
        var kept = entries.stream()
                .filter(entry -> !entry.recordedAt().isBefore(oldest))
                .toList();
        transactions.executeWithoutResult(status -> {
            kept.forEach(entry -> partitions.ensure(entry.recordedAt()));
            copy(kept, numbers(kept.size()));
            last(entries).values().forEach(this::move);
        });
    }

    /** Takes that many numbers; the first of them. */
    private long numbers(int count) {
        return session.sql("UPDATE entry_number SET last = last + :count RETURNING last - :count + 1")
                .param("count", count)
                .query(Long.class)
                .single();
    }

    private void copy(List<RecordedEntry> entries, long first) {
        try (var target = new PGCopyOutputStream(connection.unwrap(PGConnection.class), EntryRow.COPY)) {
            var rows = new CopyStream(target);
            var number = first;
            for (var entry : entries) {
                EntryRow.write(rows, number++, entry);
            }
            rows.end();
            target.endCopy();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("entries not copied", e);
        }
    }

    private static Map<Integer, RecordedEntry> last(List<RecordedEntry> entries) {
        var last = new TreeMap<Integer, RecordedEntry>();
        entries.forEach(entry -> last.put(entry.partition(), entry));
        return last;
    }

    private void move(RecordedEntry last) {
        var entry = last.entry();
        session.sql("""
                        INSERT INTO entry_copy
                            (partition, next_offset, sequence, hash, entry_id, key_id, signature, recorded_at)
                        VALUES (:partition, :next, :sequence, :hash, :entry, :key, :signature, :recorded)
                        ON CONFLICT (partition) DO UPDATE SET
                            (next_offset, sequence, hash, entry_id, key_id, signature, recorded_at) =
                            (excluded.next_offset, excluded.sequence, excluded.hash, excluded.entry_id, excluded.key_id,
                             excluded.signature, excluded.recorded_at)""")
                .param("partition", last.partition())
                .param("next", last.offset() + 1)
                .param("sequence", entry.sequence())
                .param("hash", entry.hash())
                .param("entry", entry.fact().entryId())
                .param("key", entry.keyId())
                .param("signature", entry.signature())
                .param("recorded", last.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void forgetBefore(Instant oldest) {
        try {
            transactions.executeWithoutResult(status -> partitions.dropBefore(oldest));
        } catch (DataAccessException inUse) {
            log.atWarn().setCause(inUse).log("old entries are in use, dropped another time");
        }
    }

    @Override
    public boolean held() {
        try {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** A pooled connection goes back to other users, so the lock must not go with it. */
    @Override
    public void close() {
        try (connection) {
            session.sql("SELECT pg_advisory_unlock_all()").query().listOfRows();
        } catch (SQLException | RuntimeException lost) {
            log.atDebug().setCause(lost).log("the session is gone, and the lock with it");
        }
    }
}
