package io.gatehouse.registration.application.store;

import io.gatehouse.registration.application.Application;
import io.gatehouse.registration.application.ApplicationLists;
import io.gatehouse.registration.application.ApplicationOverview;
import io.gatehouse.registration.application.VersionApplication;
import io.gatehouse.registration.approval.ApprovalStatus;
import io.gatehouse.registration.jdbc.Columns;
import io.gatehouse.registration.jdbc.PagedSelect;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcApplicationLists implements ApplicationLists {
    private static final String ORDER = "a.created_at, a.id";
    private static final String OVERVIEW = """
            a.*, d.full_name as developer_name, d.email as developer_email,
            (select count(*) from registration r where r.application_id = a.id) as registrations
            """;
    private static final String FROM = "application a left join developer d on d.id = a.developer_id";

    private static final PagedSelect OWN = new PagedSelect(
            "a.*", "application a", Map.of("name", "a.name", "auth_strategy_id", "a.auth_strategy_id"), ORDER);
    private static final PagedSelect ALL = new PagedSelect(
            OVERVIEW,
            FROM,
            Map.of(
                    "created_at", "a.created_at",
                    "name", "a.name",
                    "developer_id", "a.developer_id",
                    "developer_name", "d.full_name",
                    "developer_email", "d.email"),
            ORDER);

    private static final PagedSelect BY_VERSION = new PagedSelect(
            "a.id, a.name, a.auth_strategy_id, a.created_at, a.updated_at, r.id as registration_id, r.status",
            """
            application a
            left join registration r on r.application_id = a.id and r.product_version_id = :version
            """,
            Map.of("name", "a.name", "status", "r.status", "auth_strategy_id", "a.auth_strategy_id"),
            "a.created_at, a.id");

    private final JdbcClient jdbc;

    JdbcApplicationLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<Application> ofDeveloper(UUID developerId, ListQuery asked) {
        var own = Map.of("developer", developerId);
        return OWN.page(jdbc, asked, "a.developer_id = :developer", own, ApplicationRow::application);
    }

    @Override
    public Page<ApplicationOverview> ofPortal(UUID portalId, ListQuery asked) {
        var portal = Map.of("portal", portalId);
        return ALL.page(jdbc, asked, "a.portal_id = :portal", portal, ApplicationRow::overview);
    }

    @Override
    public Page<VersionApplication> ofVersion(
            UUID developerId, UUID productVersionId, boolean registered, ListQuery asked) {
        var given = Map.of("developer", developerId, "version", productVersionId);
        var where = "a.developer_id = :developer and r.id is " + (registered ? "not null" : "null");
        return BY_VERSION.page(jdbc, asked, where, given, JdbcApplicationLists::application);
    }

    @Override
    public Optional<ApplicationOverview> overview(UUID applicationId) {
        return jdbc.sql("select " + OVERVIEW + " from " + FROM + " where a.id = :id")
                .param("id", applicationId)
                .query(ApplicationRow::overview)
                .optional();
    }

    private static VersionApplication application(ResultSet row, int number) throws SQLException {
        return new VersionApplication(
                Columns.uuid(row, "id"),
                row.getString("name"),
                Columns.uuid(row, "auth_strategy_id"),
                Columns.uuidOrNull(row, "registration_id"),
                Optional.ofNullable(row.getString("status"))
                        .flatMap(ApprovalStatus::of)
                        .orElse(null),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
