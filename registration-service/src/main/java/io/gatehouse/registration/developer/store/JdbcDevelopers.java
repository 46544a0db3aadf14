package io.gatehouse.registration.developer.store;

import io.gatehouse.registration.approval.ApprovalStatus;
import io.gatehouse.registration.developer.Developer;
import io.gatehouse.registration.developer.DeveloperOverview;
import io.gatehouse.registration.developer.Developers;
import io.gatehouse.registration.jdbc.Columns;
import io.gatehouse.registration.jdbc.PagedSelect;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcDevelopers implements Developers {
    private static final String COUNT =
            "d.*, (select count(*) from application a where a.developer_id = d.id) as applications";
    private static final PagedSelect LIST = new PagedSelect(
            COUNT,
            "developer d",
            Map.of(
                    "created_at", "d.created_at",
                    "updated_at", "d.updated_at",
                    "email", "d.email",
                    "name", "d.full_name",
                    "status", "d.status"),
            "d.created_at, d.id");

    private final JdbcClient jdbc;

    JdbcDevelopers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Developer> byId(UUID id) {
        return jdbc.sql("select * from developer where id = :id")
                .param("id", id)
                .query(JdbcDevelopers::developer)
                .optional();
    }

    @Override
    public Optional<Developer> byEmail(UUID portalId, String email) {
        return jdbc.sql("select * from developer where portal_id = :portal and lower(email) = lower(:email)")
                .param("portal", portalId)
                .param("email", email)
                .query(JdbcDevelopers::developer)
                .optional();
    }

    @Override
    public boolean add(Developer developer) {
        return jdbc.sql("""
                        insert into developer (id, portal_id, email, full_name, status, created_at, updated_at)
                        values (:id, :portal, :email, :name, :status, :now, :now) on conflict do nothing
                        """)
                        .param("id", developer.id())
                        .param("portal", developer.portalId())
                        .param("email", developer.email())
                        .param("name", developer.fullName())
                        .param("status", developer.status().text())
                        .param("now", Columns.time(developer.createdAt()))
                        .update()
                == 1;
    }

    @Override
    public @Nullable String passwordHash(UUID id) {
        return jdbc.sql("select coalesce(password_hash, '') from developer where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .filter(hash -> !hash.isEmpty())
                .orElse(null);
    }

    @Override
    public void setPasswordHash(UUID id, String hash, Instant now) {
        jdbc.sql("update developer set password_hash = :hash, updated_at = :now where id = :id")
                .param("hash", hash)
                .param("now", Columns.time(now))
                .param("id", id)
                .update();
    }

    @Override
    public void setStatus(UUID id, ApprovalStatus status, Instant now) {
        jdbc.sql("update developer set status = :status, updated_at = :now where id = :id")
                .param("status", status.text())
                .param("now", Columns.time(now))
                .param("id", id)
                .update();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from developer where id = :id").param("id", id).update();
    }

    @Override
    public List<UUID> of(UUID portalId) {
        return jdbc.sql("select id from developer where portal_id = :portal order by id for update")
                .param("portal", portalId)
                .query(UUID.class)
                .list();
    }

    @Override
    public Optional<DeveloperOverview> overview(UUID portalId, UUID id) {
        return jdbc.sql("select " + COUNT + " from developer d where d.portal_id = :portal and d.id = :id")
                .param("portal", portalId)
                .param("id", id)
                .query(JdbcDevelopers::overview)
                .optional();
    }

    @Override
    public Page<DeveloperOverview> list(UUID portalId, ListQuery asked) {
        return LIST.page(jdbc, asked, "d.portal_id = :portal", Map.of("portal", portalId), JdbcDevelopers::overview);
    }

    private static DeveloperOverview overview(ResultSet row, int number) throws SQLException {
        return new DeveloperOverview(developer(row, number), row.getLong("applications"));
    }

    private static Developer developer(ResultSet row, int number) throws SQLException {
        return new Developer(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "portal_id"),
                row.getString("email"),
                row.getString("full_name"),
                ApprovalStatus.of(row.getString("status")).orElseThrow(),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
