package io.gatehouse.registration.portal.store;

import io.gatehouse.registration.jdbc.Columns;
import io.gatehouse.registration.jdbc.JsonColumns;
import io.gatehouse.registration.jdbc.PagedSelect;
import io.gatehouse.registration.portal.Portal;
import io.gatehouse.registration.portal.Portal.WantedPortal;
import io.gatehouse.registration.portal.Portals;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcPortals implements Portals {
    private static final PagedSelect LIST = new PagedSelect(
            "*",
            "portal",
            Stream.of(
                            "id",
                            "name",
                            "description",
                            "is_public",
                            "rbac_enabled",
                            "auto_approve_applications",
                            "auto_approve_developers",
                            "default_domain",
                            "custom_domain",
                            "custom_client_domain",
                            "created_at",
                            "updated_at")
                    .collect(Collectors.toMap(name -> name, name -> name)),
            "created_at, id");

    private final JdbcClient jdbc;

    JdbcPortals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<Portal> list(ListQuery query) {
        return LIST.page(jdbc, query, "true", Map.of(), JdbcPortals::portal);
    }

    @Override
    public Optional<Portal> find(UUID id) {
        return select(id, "");
    }

    @Override
    public Optional<Portal> lock(UUID id) {
        return select(id, " for update");
    }

    private Optional<Portal> select(UUID id, String lock) {
        return jdbc.sql("select * from portal where id = :id" + lock)
                .param("id", id)
                .query(JdbcPortals::portal)
                .optional();
    }

    @Override
    public List<UUID> keep(Collection<UUID> ids) {
        return jdbc.sql("select id from portal where id = any(:ids) order by id for key share")
                .param("ids", Columns.uuids(ids))
                .query(UUID.class)
                .list();
    }

    @Override
    public boolean isNameTaken(String name, UUID except) {
        return jdbc.sql("select exists (select 1 from portal where name = :name and id <> :except)")
                .param("name", name)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isHostTaken(String host, UUID except) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('host names of portals'))")
                .query(row -> {});
        return jdbc.sql("""
                        select exists (
                            select 1 from portal
                            where id <> :except and (lower(default_domain) = lower(:host)
                                or lower(custom_domain) = lower(:host) or lower(custom_client_domain) = lower(:host)))
                        """)
                .param("host", host)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean strategyExists(UUID id) {
        return jdbc.sql("select id from auth_strategy where id = :id for key share")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    @Override
    public void add(Portal portal) {
        write("""
                insert into portal (id, name, display_name, description, is_public, rbac_enabled,
                                    auto_approve_applications, auto_approve_developers, custom_domain,
                                    custom_client_domain, default_domain, default_application_auth_strategy_id, labels,
                                    revision, created_at, updated_at)
                values (:id, :name, :displayName, :description, :isPublic, :rbac, :approveApplications,
                        :approveDevelopers, :customDomain, :customClientDomain, :defaultDomain, :defaultStrategy,
                        cast(:labels as jsonb), :revision, :createdAt, :updatedAt)
                """, portal);
    }

    @Override
    public void replace(Portal portal) {
        write("""
                update portal
                set name = :name, display_name = :displayName, description = :description, is_public = :isPublic,
                    rbac_enabled = :rbac, auto_approve_applications = :approveApplications,
                    auto_approve_developers = :approveDevelopers, custom_domain = :customDomain,
                    custom_client_domain = :customClientDomain, default_domain = :defaultDomain,
                    default_application_auth_strategy_id = :defaultStrategy, labels = cast(:labels as jsonb),
                    revision = :revision, created_at = :createdAt, updated_at = :updatedAt
                where id = :id
                """, portal);
    }

    private void write(String sql, Portal portal) {
        var wanted = portal.wanted();
        jdbc.sql(sql)
                .param("id", portal.id())
                .param("name", wanted.name())
                .param("displayName", wanted.displayName())
                .param("description", wanted.description())
                .param("isPublic", wanted.isPublic())
                .param("rbac", wanted.rbacEnabled())
                .param("approveApplications", wanted.autoApproveApplications())
                .param("approveDevelopers", wanted.autoApproveDevelopers())
                .param("customDomain", wanted.customDomain())
                .param("customClientDomain", wanted.customClientDomain())
                .param("defaultDomain", portal.defaultDomain())
                .param("defaultStrategy", wanted.defaultStrategyId())
                .param("labels", JsonColumns.json(wanted.labels()))
                .param("revision", portal.revision())
                .param("createdAt", Columns.time(portal.createdAt()))
                .param("updatedAt", Columns.time(portal.updatedAt()))
                .update();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from portal where id = :id").param("id", id).update();
    }

    @Override
    public Map<UUID, Long> publishedProducts(Collection<UUID> ids) {
        var counts = new HashMap<UUID, Long>();
        jdbc.sql("""
                        select portal_id, count(*) from portal_product
                        where portal_id = any(:ids) and publish_status = 'published' group by portal_id
                        """).param("ids", Columns.uuids(ids)).query(row -> {
            counts.put(Columns.uuid(row, "portal_id"), row.getLong("count"));
        });
        return counts;
    }

    private static Portal portal(ResultSet row, int number) throws SQLException {
        return new Portal(
                Columns.uuid(row, "id"),
                wanted(row),
                row.getString("default_domain"),
                row.getLong("revision"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }

    private static WantedPortal wanted(ResultSet row) throws SQLException {
        return new WantedPortal(
                row.getString("name"),
                row.getString("display_name"),
                row.getString("description"),
                row.getBoolean("is_public"),
                row.getBoolean("rbac_enabled"),
                row.getBoolean("auto_approve_applications"),
                row.getBoolean("auto_approve_developers"),
                row.getString("custom_domain"),
                row.getString("custom_client_domain"),
                Columns.uuidOrNull(row, "default_application_auth_strategy_id"),
                JsonColumns.texts(row, "labels"));
    }
}
