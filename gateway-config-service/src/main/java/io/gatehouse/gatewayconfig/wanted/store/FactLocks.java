package io.gatehouse.gatewayconfig.wanted.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Locks that hold until the transaction ends, across all instances of the service. */
class FactLocks {
    private static final int CATALOG = 0x6361_7461;
    private static final int APPLICATION = 0x6170_706c;

    private final JdbcClient jdbc;

    FactLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for all others, catalog and applications. */
    void catalog() {
        take("SELECT 1 FROM pg_advisory_xact_lock(:class, 0)", CATALOG, "");
    }

    /** Waits for changes of the catalog and of the same application. */
    void application(String id) {
        take("SELECT 1 FROM pg_advisory_xact_lock_shared(:class, 0)", CATALOG, "");
        take("SELECT 1 FROM pg_advisory_xact_lock(:class, hashtext(:id))", APPLICATION, id);
    }

    private void take(String sql, int lockClass, String id) {
        jdbc.sql(sql)
                .param("class", lockClass)
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
