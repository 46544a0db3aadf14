package io.gatehouse.registration.team.store;

import io.gatehouse.registration.jdbc.Columns;
import io.gatehouse.registration.jdbc.PagedSelect;
import io.gatehouse.registration.team.AssignedRole;
import io.gatehouse.registration.team.PortalRole;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a team may do. */
class TeamRoles {
    private static final PagedSelect LIST = new PagedSelect("r.*", "team_role r", Map.of(), "r.created_at, r.id");

    private final JdbcClient jdbc;

    TeamRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<AssignedRole> list(UUID teamId, ListQuery asked) {
        return LIST.page(jdbc, asked, "r.team_id = :team", Map.of("team", teamId), TeamRoles::role);
    }

    boolean productExists(UUID productId) {
        return jdbc.sql("select id from api_product where id = :id for share")
                .param("id", productId)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    boolean add(UUID teamId, AssignedRole role) {
        return jdbc.sql("""
                        insert into team_role (id, team_id, product_id, role, region)
                        values (:id, :team, :product, :role, :region) on conflict do nothing
                        """)
                        .param("id", role.id())
                        .param("team", teamId)
                        .param("product", role.productId())
                        .param("role", role.role().text())
                        .param("region", role.region())
                        .update()
                == 1;
    }

    boolean remove(UUID teamId, UUID roleId) {
        return jdbc.sql("delete from team_role where team_id = :team and id = :id")
                        .param("team", teamId)
                        .param("id", roleId)
                        .update()
                == 1;
    }

    private static AssignedRole role(ResultSet row, int number) throws SQLException {
        return new AssignedRole(
                Columns.uuid(row, "id"),
                PortalRole.of(row.getString("role")),
                Columns.uuid(row, "product_id"),
                row.getString("region"));
    }
}
