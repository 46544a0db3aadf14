package io.gatehouse.registration.registration.store;

import io.gatehouse.registration.jdbc.Columns;
import io.gatehouse.registration.jdbc.PagedSelect;
import io.gatehouse.registration.registration.RegistrationLists;
import io.gatehouse.registration.registration.RegistrationOverview;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcRegistrationLists implements RegistrationLists {
    private static final String COLUMNS = """
            r.*, a.portal_id, a.name as application_name, a.developer_id, d.full_name as developer_name,
            p.id as product_id, p.name as product_name, v.name as version_name
            """;
    private static final String FROM = """
            registration r join application a on a.id = r.application_id join developer d on d.id = a.developer_id
            join api_product_version v on v.id = r.product_version_id join api_product p on p.id = v.product_id
            """;
    private static final PagedSelect LIST = new PagedSelect(
            COLUMNS,
            FROM,
            Map.of(
                    "id", "r.id",
                    "created_at", "r.created_at",
                    "updated_at", "r.updated_at",
                    "status", "r.status",
                    "developer_id", "a.developer_id",
                    "developer_name", "d.full_name",
                    "application_name", "a.name",
                    "product_name", "p.name",
                    "product_version_name", "v.name"),
            "r.created_at, r.id");

    private final JdbcClient jdbc;

    JdbcRegistrationLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<RegistrationOverview> ofApplication(UUID applicationId, ListQuery asked) {
        var application = Map.of("application", applicationId);
        return LIST.page(jdbc, asked, "r.application_id = :application", application, JdbcRegistrationLists::overview);
    }

    @Override
    public Page<RegistrationOverview> ofPortal(UUID portalId, ListQuery asked) {
        var portal = Map.of("portal", portalId);
        return LIST.page(jdbc, asked, "a.portal_id = :portal", portal, JdbcRegistrationLists::overview);
    }

    @Override
    public Optional<RegistrationOverview> overview(UUID registrationId) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where r.id = :id")
                .param("id", registrationId)
                .query(JdbcRegistrationLists::overview)
                .optional();
    }

    private static RegistrationOverview overview(ResultSet row, int number) throws SQLException {
        return new RegistrationOverview(
                JdbcRegistrations.registration(row, number),
                Columns.uuid(row, "portal_id"),
                Columns.uuid(row, "product_id"),
                row.getString("product_name"),
                row.getString("version_name"),
                row.getString("application_name"),
                Columns.uuid(row, "developer_id"),
                row.getString("developer_name"));
    }
}
