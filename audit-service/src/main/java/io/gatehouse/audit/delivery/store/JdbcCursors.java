package io.gatehouse.audit.delivery.store;

import io.gatehouse.audit.delivery.Cursors;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Cursors in the table {@code delivery_cursor}. A held cursor keeps a connection of its own and an advisory lock of that
 * session, and moves the cursor through the same connection: when the connection is lost, so are both, and PostgreSQL gives
 * the lock to the next instance at once.
 */
class JdbcCursors implements Cursors {
    private static final String UPSERT = """
            INSERT INTO delivery_cursor (name, partition, next_offset) VALUES (:name, :partition, :offset)
            ON CONFLICT (name, partition) DO\s""";

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    JdbcCursors(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public void start(String name, Map<Integer, Long> positions) {
        put(jdbc, name, positions, "NOTHING");
    }

    @Override
    public Optional<Held> hold(String name) {
        try {
            var held = new HeldCursor(dataSource.getConnection(), name);
            if (held.lock()) {
                return Optional.of(held);
            }
            held.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("no connection for the cursor " + name, e);
        }
    }

    private static void put(JdbcClient jdbc, String name, Map<Integer, Long> positions, String onConflict) {
        positions.forEach((partition, offset) -> jdbc.sql(UPSERT + onConflict)
                .param("name", name)
                .param("partition", partition)
                .param("offset", offset)
                .update());
    }

    private static final class HeldCursor implements Held {
        private final Connection connection;
        private final JdbcClient session;
        private final String name;

        HeldCursor(Connection connection, String name) {
            this.connection = connection;
            this.session = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            this.name = name;
        }

        boolean lock() {
            return session.sql("SELECT pg_try_advisory_lock(hashtextextended(:name, 0))")
                    .param("name", name)
                    .query(Boolean.class)
                    .single();
        }

        @Override
        public Map<Integer, Long> positions() {
            var positions = new TreeMap<Integer, Long>();
            session.sql("SELECT partition, next_offset FROM delivery_cursor WHERE name = :name")
                    .param("name", name)
                    .query(row -> {
                        positions.put(row.getInt("partition"), row.getLong("next_offset"));
                    });
            return positions;
        }

        @Override
        public void move(Map<Integer, Long> positions) {
            put(session, name, positions, "UPDATE SET next_offset = excluded.next_offset");
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
                // the session is gone, and the lock with it
            }
        }
    }
}
