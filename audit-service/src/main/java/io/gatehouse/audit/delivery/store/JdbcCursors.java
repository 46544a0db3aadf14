package io.gatehouse.audit.delivery.store;

import io.gatehouse.audit.delivery.Cursors;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cursors in the table {@code delivery_cursor}. A held cursor is locked by a session and moved through the same one, so it
 * cannot be moved any more once the lock is lost.
 */
class JdbcCursors implements Cursors {
    private static final String UPSERT = """
            INSERT INTO delivery_cursor (name, partition, next_offset, entries)
            SELECT :name, * FROM unnest(:partitions::integer[], :offsets::bigint[], :entries::bigint[])
            ON CONFLICT (name, partition) DO\s""";

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private @Nullable LockSession session;

    JdbcCursors(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public void start(String name, Map<Integer, Long> positions) {
        put(jdbc, name, positions, Map.of(), "NOTHING");
    }

    @Override
    public Optional<Held> hold(String name) {
        try {
            return lock(name).map(holder -> new HeldCursor(holder, name));
        } catch (SQLException e) {
            throw new IllegalStateException("no connection for the cursor " + name, e);
        }
    }

    private synchronized Optional<LockSession> lock(String name) throws SQLException {
        var holder = session;
        if (holder == null || !holder.isAlive()) {
            holder = new LockSession(dataSource);
            session = holder;
        }
        if (holder.lock(name)) {
            return Optional.of(holder);
        }
        holder.closeIfUnused();
        return Optional.empty();
    }

    private static int put(
            JdbcClient client,
            String name,
            Map<Integer, Long> positions,
            Map<Integer, Integer> entries,
            String onConflict) {
        var partitions = positions.keySet().toArray(Integer[]::new);
        return client.sql(UPSERT + onConflict)
                .param("name", name)
                .param("partitions", partitions)
                .param("offsets", positions.values().toArray(Long[]::new))
                .param(
                        "entries",
                        positions.keySet().stream()
                                .map(partition -> (long) entries.getOrDefault(partition, 0))
                                .toArray(Long[]::new))
                .update();
    }

    private static final class HeldCursor implements Held {
        private final LockSession holder;
        private final String name;

        HeldCursor(LockSession holder, String name) {
            this.holder = holder;
            this.name = name;
        }

        @Override
        public Map<Integer, Long> positions() {
            return holder.with(client -> {
                var positions = new TreeMap<Integer, Long>();
                client.sql("SELECT partition, next_offset FROM delivery_cursor WHERE name = :name")
                        .param("name", name)
                        .query(row -> {
                            positions.put(row.getInt("partition"), row.getLong("next_offset"));
                        });
                return positions;
            });
        }

        @Override
        public void move(Map<Integer, Long> positions, Map<Integer, Integer> delivered) {
            holder.with(
                    client -> put(
                            client,
                            name,
                            positions,
                            delivered,
                            "UPDATE SET next_offset = excluded.next_offset, entries = delivery_cursor.entries + excluded.entries"));
        }

        @Override
        public boolean held() {
            return holder.isAlive();
        }

        @Override
        public void close() {
            holder.unlock(name);
        }
    }
}
