package io.gatehouse.audit.reading.store;

import io.gatehouse.audit.reading.EntryCopy;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The copy in the table {@code entry}. The right to fill it is an advisory lock of a session, and everything is written through
 * that session: when the connection is lost, so are both, and PostgreSQL gives the lock to the next instance at once.
 */
class JdbcEntryCopy implements EntryCopy {
    private final DataSource dataSource;

    JdbcEntryCopy(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Optional<Held> hold() {
        try {
            var held = new HeldCopy(dataSource.getConnection());
            if (held.lock()) {
                return Optional.of(held);
            }
            held.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("no connection for the copy of the entries", e);
        }
    }
}
