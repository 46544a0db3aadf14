package io.gatehouse.registration.site.store;

import io.gatehouse.registration.jdbc.Columns;
import io.gatehouse.registration.site.Site;
import io.gatehouse.registration.site.Sites;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcSites implements Sites {
    private static final String SELECT = "select * from portal ";

    private final JdbcClient jdbc;

    JdbcSites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Site> byHost(String host) {
        return jdbc.sql(SELECT + """
                        where lower(default_domain) = lower(:host) or lower(custom_domain) = lower(:host)
                            or lower(custom_client_domain) = lower(:host)
                        order by created_at, id limit 1
                        """).param("host", host).query(JdbcSites::site).optional();
    }

    @Override
    public Optional<Site> byId(UUID portalId) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", portalId)
                .query(JdbcSites::site)
                .optional();
    }

    @Override
    public Optional<String> ownDomain(UUID portalId) {
        return jdbc.sql("select coalesce(custom_client_domain, custom_domain) from portal where id = :id")
                .param("id", portalId)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(domain -> domain);
    }

    @Override
    public Optional<Site> only() {
        var first = jdbc.sql(SELECT + "limit 2").query(JdbcSites::site).list();
        return first.size() == 1 ? Optional.of(first.getFirst()) : Optional.empty();
    }

    @Override
    public List<UUID> providerIds(UUID portalId) {
        return jdbc.sql("""
                        select distinct s.dcr_provider_id from publication u
                        join auth_strategy s on s.id = u.auth_strategy_id
                        where u.portal_id = :portal and u.publish_status = 'published' and s.dcr_provider_id is not null
                        order by s.dcr_provider_id
                        """).param("portal", portalId).query(UUID.class).list();
    }

    private static Site site(ResultSet row, int number) throws SQLException {
        var custom = row.getString("custom_domain");
        return new Site(
                Columns.uuid(row, "id"),
                row.getString("name"),
                custom == null ? row.getString("default_domain") : custom,
                row.getBoolean("is_public"),
                row.getBoolean("rbac_enabled"),
                row.getBoolean("auto_approve_applications"),
                row.getBoolean("auto_approve_developers"),
                Columns.uuidOrNull(row, "default_application_auth_strategy_id"));
    }
}
