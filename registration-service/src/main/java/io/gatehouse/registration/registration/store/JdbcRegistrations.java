package io.gatehouse.registration.registration.store;

import io.gatehouse.registration.approval.ApprovalStatus;
import io.gatehouse.registration.jdbc.Columns;
import io.gatehouse.registration.registration.Registration;
import io.gatehouse.registration.registration.Registrations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcRegistrations implements Registrations {
    private final JdbcClient jdbc;

    JdbcRegistrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Registration> byId(UUID id) {
        return jdbc.sql("select * from registration where id = :id")
                .param("id", id)
                .query(JdbcRegistrations::registration)
                .optional();
    }

    @Override
    public List<Registration> of(UUID applicationId) {
        return jdbc.sql("select * from registration where application_id = :application order by created_at, id")
                .param("application", applicationId)
                .query(JdbcRegistrations::registration)
                .list();
    }

    @Override
    public List<Registration> ofPublication(UUID portalId, UUID productVersionId) {
        return jdbc.sql("""
                        select r.* from registration r join application a on a.id = r.application_id
                        where a.portal_id = :portal and r.product_version_id = :version order by r.application_id
                        """)
                .param("portal", portalId)
                .param("version", productVersionId)
                .query(JdbcRegistrations::registration)
                .list();
    }

    @Override
    public boolean exists(UUID applicationId, UUID productVersionId) {
        return jdbc.sql("""
                        select exists (select 1 from registration
                            where application_id = :application and product_version_id = :version)
                        """)
                .param("application", applicationId)
                .param("version", productVersionId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void add(Registration registration) {
        jdbc.sql("""
                        insert into registration (id, application_id, product_version_id, status, scopes, created_at,
                            updated_at)
                        values (:id, :application, :version, :status, :scopes, :created, :created)
                        """)
                .param("id", registration.id())
                .param("application", registration.applicationId())
                .param("version", registration.productVersionId())
                .param("status", registration.status().text())
                .param("scopes", Columns.texts(registration.scopes()))
                .param("created", Columns.time(registration.createdAt()))
                .update();
    }

    @Override
    public void setStatus(UUID id, ApprovalStatus status, @Nullable String decidedBy, Instant now) {
        jdbc.sql("update registration set status = :status, decided_by = :by, updated_at = :now where id = :id")
                .param("status", status.text())
                .param("by", decidedBy)
                .param("now", Columns.time(now))
                .param("id", id)
                .update();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from registration where id = :id").param("id", id).update();
    }

    static Registration registration(ResultSet row, int number) throws SQLException {
        return new Registration(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "application_id"),
                Columns.uuid(row, "product_version_id"),
                ApprovalStatus.of(row.getString("status")).orElseThrow(),
                Columns.texts(row, "scopes"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
