package io.gatehouse.schemas.outbox;

import io.gatehouse.schemas.test.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** An instance that has a shard and does nothing with it. */
final class ShardHolder implements AutoCloseable {
    private final Connection connection;

    ShardHolder(String database, int shard) throws SQLException {
        var address = TestPostgres.database(database);
        connection = DriverManager.getConnection(address.url(), address.user(), address.password());
        connection.setAutoCommit(false);
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        if (!new OutboxTable(jdbc).tryLock(shard)) {
            throw new IllegalStateException("the shard is held already");
        }
    }

    /** What a kill -9 looks like to the database: the connection is gone. */
    void die() throws SQLException {
        connection.abort(Runnable::run);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
