package io.gatehouse.gatewayconfig.wanted.store;

import io.gatehouse.gatewayconfig.plan.UnitFacts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Facts in a database, as the service reads them. */
public final class StoredFacts {
    private StoredFacts() {}

    public static UnitFacts in(JdbcClient jdbc) {
        return new JdbcUnitFacts(jdbc);
    }
}
