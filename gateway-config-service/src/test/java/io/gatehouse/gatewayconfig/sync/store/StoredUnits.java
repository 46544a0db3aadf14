package io.gatehouse.gatewayconfig.sync.store;

import io.gatehouse.gatewayconfig.sync.UnitLocks;
import io.gatehouse.gatewayconfig.sync.Units;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units in a database, as the service keeps them. */
public final class StoredUnits {
    private StoredUnits() {}

    public static Units in(JdbcClient jdbc) {
        return new JdbcUnits(jdbc);
    }

    /** The locks of one instance of the service. */
    public static UnitLocks locks(DataSource database) {
        return new JdbcUnitLocks(new LockSession(database));
    }
}
