package io.gatehouse.registration.team.store;

import io.gatehouse.registration.approval.ApprovalStatus;
import io.gatehouse.registration.developer.Developer;
import io.gatehouse.registration.jdbc.Columns;
import io.gatehouse.registration.jdbc.PagedSelect;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is in a team. */
class TeamMembers {
    /** Konnect lets one filter by attributes; developers have none here, so nothing matches. */
    private static final PagedSelect LIST = new PagedSelect(
            "d.*",
            "developer d join team_developer m on m.developer_id = d.id",
            Map.of(
                    "email", "d.email",
                    "full_name", "d.full_name",
                    "active", "(d.status = 'approved')",
                    "attributes", "cast(null as text)"),
            "d.created_at, d.id");

    private final JdbcClient jdbc;

    TeamMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<Developer> list(UUID teamId, ListQuery asked) {
        return LIST.page(jdbc, asked, "m.team_id = :team", Map.of("team", teamId), TeamMembers::developer);
    }

    boolean add(UUID teamId, UUID developerId) {
        return change(
                "insert into team_developer (team_id, developer_id) values (:team, :developer)"
                        + " on conflict do nothing",
                teamId,
                developerId);
    }

    boolean remove(UUID teamId, UUID developerId) {
        return change(
                "delete from team_developer where team_id = :team and developer_id = :developer", teamId, developerId);
    }

    private boolean change(String sql, UUID teamId, UUID developerId) {
        return jdbc.sql(sql)
                        .param("team", teamId)
                        .param("developer", developerId)
                        .update()
                == 1;
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
