package io.gatehouse.registration.team.store;

import io.gatehouse.registration.developer.Developer;
import io.gatehouse.registration.jdbc.Columns;
import io.gatehouse.registration.jdbc.PagedSelect;
import io.gatehouse.registration.team.AssignedRole;
import io.gatehouse.registration.team.Team;
import io.gatehouse.registration.team.Teams;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcTeams implements Teams {
    private static final PagedSelect LIST =
            new PagedSelect("t.*", "team t", Map.of("name", "t.name"), "t.created_at, t.id");
    private static final PagedSelect OF_DEVELOPER =
            new PagedSelect("t.*", "team t join team_developer m on m.team_id = t.id", Map.of(), "t.created_at, t.id");

    private final JdbcClient jdbc;
    private final TeamMembers members;
    private final TeamRoles roles;

    JdbcTeams(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.members = new TeamMembers(jdbc);
        this.roles = new TeamRoles(jdbc);
    }

    @Override
    public Page<Team> list(UUID portalId, ListQuery asked) {
        return LIST.page(jdbc, asked, "t.portal_id = :portal", Map.of("portal", portalId), JdbcTeams::team);
    }

    @Override
    public Page<Team> ofDeveloper(UUID developerId, ListQuery asked) {
        var one = Map.of("developer", developerId);
        return OF_DEVELOPER.page(jdbc, asked, "m.developer_id = :developer", one, JdbcTeams::team);
    }

    @Override
    public Optional<Team> find(UUID portalId, UUID teamId) {
        return select(portalId, teamId, "");
    }

    @Override
    public Optional<Team> lock(UUID portalId, UUID teamId) {
        return select(portalId, teamId, " for update");
    }

    private Optional<Team> select(UUID portalId, UUID teamId, String lock) {
        return jdbc.sql("select * from team where portal_id = :portal and id = :id" + lock)
                .param("portal", portalId)
                .param("id", teamId)
                .query(JdbcTeams::team)
                .optional();
    }

    @Override
    public void add(Team team) {
        write("""
                insert into team (id, portal_id, name, description, created_at, updated_at)
                values (:id, :portal, :name, :description, :created, :updated)
                """, team);
    }

    @Override
    public void replace(Team team) {
        write("""
                update team set name = :name, description = :description, created_at = :created, updated_at = :updated
                where id = :id and portal_id = :portal
                """, team);
    }

    private void write(String sql, Team team) {
        jdbc.sql(sql)
                .param("id", team.id())
                .param("portal", team.portalId())
                .param("name", team.name())
                .param("description", team.description())
                .param("created", Columns.time(team.createdAt()))
                .param("updated", Columns.time(team.updatedAt()))
                .update();
    }

    @Override
    public void remove(UUID teamId) {
        jdbc.sql("delete from team where id = :id").param("id", teamId).update();
    }

    @Override
    public Page<Developer> developers(UUID teamId, ListQuery asked) {
        return members.list(teamId, asked);
    }

    @Override
    public boolean addDeveloper(UUID teamId, UUID developerId) {
        return members.add(teamId, developerId);
    }

    @Override
    public boolean removeDeveloper(UUID teamId, UUID developerId) {
        return members.remove(teamId, developerId);
    }

    @Override
    public Page<AssignedRole> roles(UUID teamId, ListQuery asked) {
        return roles.list(teamId, asked);
    }

    @Override
    public boolean productExists(UUID productId) {
        return roles.productExists(productId);
    }

    @Override
    public boolean assign(UUID teamId, AssignedRole role) {
        return roles.add(teamId, role);
    }

    @Override
    public boolean unassign(UUID teamId, UUID roleId) {
        return roles.remove(teamId, roleId);
    }

    private static Team team(ResultSet row, int number) throws SQLException {
        return new Team(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "portal_id"),
                row.getString("name"),
                row.getString("description"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
