package io.gatehouse.registration.team.store;

import io.gatehouse.registration.site.Granted;
import io.gatehouse.registration.site.ProductAction;
import io.gatehouse.registration.site.ProductGrants;
import io.gatehouse.registration.team.PortalRole;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Read anew with each request, so that a role that is taken away is gone at once. */
class JdbcProductGrants implements ProductGrants {
    private final JdbcClient jdbc;

    JdbcProductGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Granted of(UUID portalId, UUID developerId, ProductAction action) {
        return new Granted.Only(jdbc.sql("""
                        select r.product_id from team_developer m
                        join team t on t.id = m.team_id and t.portal_id = :portal
                        join team_role r on r.team_id = t.id and r.role in (:roles)
                        where m.developer_id = :developer
                        """)
                .param("portal", portalId)
                .param("developer", developerId)
                .param(
                        "roles",
                        PortalRole.allowing(action).stream()
                                .map(PortalRole::text)
                                .toList())
                .query(UUID.class)
                .set());
    }
}
