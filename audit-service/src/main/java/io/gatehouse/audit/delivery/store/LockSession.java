package io.gatehouse.audit.delivery.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A connection that keeps the advisory locks of all cursors that this instance holds, so that they take one connection and not
 * one each. When it is lost, so are all of them, and PostgreSQL gives them to another instance at once.
 */
final class LockSession {
    private final Connection connection;
    private final JdbcClient jdbc;
    private final Set<String> names = new HashSet<>();

    LockSession(DataSource dataSource) throws SQLException {
        this.connection = dataSource.getConnection();
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** Takes a lock; false if anyone has it, this instance included. */
    synchronized boolean lock(String name) {
        return !names.contains(name)
                && ask("SELECT pg_try_advisory_lock(hashtextextended(:name, 0))", name)
                && names.add(name);
    }

    /** Gives a lock back. A session without locks goes back to the pool and cannot be used any more. */
    synchronized void unlock(String name) {
        names.remove(name);
        try {
            ask("SELECT pg_advisory_unlock(hashtextextended(:name, 0))", name);
        } catch (RuntimeException lost) {
            // the session is gone, and the lock with it
        }
        closeIfUnused();
    }

    private boolean ask(String question, String name) {
        return jdbc.sql(question).param("name", name).query(Boolean.class).single();
    }

    /** Does something in the session; throws when the session, and so every lock, is lost. */
    synchronized <T> T with(Function<JdbcClient, T> work) {
        return work.apply(jdbc);
    }

    synchronized boolean isAlive() {
        try {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    synchronized boolean closeIfUnused() {
        if (names.isEmpty()) {
            try {
                connection.close();
            } catch (SQLException alreadyLost) {
                // nothing is left to be given back
            }
        }
        return names.isEmpty();
    }
}
