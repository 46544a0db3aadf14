package io.gatehouse.gatewayconfig.wanted.store;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements with values that may be null, which {@code JdbcClient.params} does not take. */
final class Statement {
    private Statement() {}

    /** Runs a change; says whether it changed anything. */
    static boolean changes(JdbcClient jdbc, String sql, @Nullable Object... values) {
        var statement = jdbc.sql(sql);
        for (var value : values) {
            statement = statement.param(value);
        }
        return statement.update() > 0;
    }
}
