package io.gatehouse.gatewayconfig.sync.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * A session of the database that holds advisory locks, opened anew when it broke; each one has a token, and with it all locks
 * that were taken in an earlier one are known to be lost.
 *
 * @see <a href="https://www.postgresql.org/docs/18/explicit-locking.html#ADVISORY-LOCKS">PostgreSQL, advisory locks</a>
 */
class LockSession implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LockSession.class);
    private static final int ANSWER_SECONDS = 2;

    private final DataSource database;
    private @Nullable Connection connection;
    private long token;

    LockSession(DataSource database) {
        this.database = database;
    }

    /** Takes a lock, without waiting; the token of the session that has it, empty when another session has it. */
    synchronized OptionalLong lock(String name) {
        try {
            return ask("SELECT pg_try_advisory_lock(hashtextextended(?, 0))", name)
                    ? OptionalLong.of(token)
                    : OptionalLong.empty();
        } catch (SQLException e) {
            close();
            throw new DataAccessResourceFailureException("no lock on " + name, e);
        }
    }

    /** Gives a lock back; fine when it is lost. */
    synchronized void unlock(String name, long given) {
        try {
            if (given == token && connection != null) {
                ask("SELECT pg_advisory_unlock(hashtextextended(?, 0))", name);
            }
        } catch (SQLException e) {
            close();
        }
    }

    /** Whether all locks that came with the token are still held, as far as the database answers. */
    synchronized boolean isAlive(long given) {
        try {
            return given == token && connection != null && connection.isValid(ANSWER_SECONDS);
        } catch (SQLException e) {
            throw new IllegalStateException("a wait of " + ANSWER_SECONDS + " s is no negative one", e);
        }
    }

    private boolean ask(String sql, String name) throws SQLException {
        try (var statement = open().prepareStatement(sql)) {
            statement.setString(1, name);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private Connection open() throws SQLException {
        if (connection == null || connection.isClosed()) {
            connection = database.getConnection();
            token++;
        }
        return connection;
    }

    /** Gives all locks back; the next lock opens another session. */
    @Override
    public synchronized void close() {
        var ended = connection;
        connection = null;
        if (ended != null) {
            release(ended);
        }
    }

    private static void release(Connection ended) {
        try (ended;
                var statement = ended.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock_all()");
        } catch (SQLException e) {
            log.atDebug().setCause(e).log("a broken session took its locks along");
        }
    }
}
