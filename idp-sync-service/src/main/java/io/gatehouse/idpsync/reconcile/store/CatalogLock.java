package io.gatehouse.idpsync.reconcile.store;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets those who want clients of a provider or strategy, and those who change it, wait for each other until the end of the
 * transaction. Without it both may overlook the other, neither being committed yet, and the client waits for ever for a
 * provider that is there.
 */
final class CatalogLock {
    private final JdbcClient jdbc;

    CatalogLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Taken before a client is wanted; any number at a time. */
    void use(@Nullable String id) {
        lock("select pg_advisory_xact_lock_shared(hashtextextended(:id, 0))", id);
    }

    /** Taken before a provider or strategy is changed; one at a time. */
    void change(String id) {
        lock("select pg_advisory_xact_lock(hashtextextended(:id, 0))", id);
    }

    private void lock(String sql, @Nullable String id) {
        if (id != null) {
            jdbc.sql(sql).param("id", id).query().listOfRows();
        }
    }
}
