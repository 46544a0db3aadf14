package io.gatehouse.audit.portal.store;

import io.gatehouse.audit.portal.Portals;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Portals in the table {@code portal}; what belongs to a portal goes with its row. */
class JdbcPortals implements Portals {
    private final JdbcClient jdbc;

    JdbcPortals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean exists(UUID id) {
        return jdbc.sql("SELECT count(*) FROM portal WHERE id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void add(UUID id) {
        jdbc.sql("INSERT INTO portal (id) VALUES (:id) ON CONFLICT (id) DO NOTHING")
                .param("id", id)
                .update();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("DELETE FROM portal WHERE id = :id").param("id", id).update();
    }
}
