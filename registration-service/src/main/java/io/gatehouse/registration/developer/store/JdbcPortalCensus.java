package io.gatehouse.registration.developer.store;

import io.gatehouse.registration.jdbc.Columns;
import io.gatehouse.registration.portal.PortalCensus;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcPortalCensus implements PortalCensus {
    private final JdbcClient jdbc;

    JdbcPortalCensus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Count> count(Collection<UUID> portalIds) {
        var counts = new HashMap<UUID, Count>();
        if (portalIds.isEmpty()) {
            return counts;
        }
        jdbc.sql("""
                        select o.id, (select count(*) from developer d where d.portal_id = o.id) as developers,
                            (select count(*) from application a where a.portal_id = o.id) as applications
                        from portal o where o.id in (:ids)
                        """)
                .param("ids", portalIds)
                .query((row, number) -> counts.put(
                        Columns.uuid(row, "id"), new Count(row.getLong("developers"), row.getLong("applications"))))
                .list();
        return counts;
    }
}
