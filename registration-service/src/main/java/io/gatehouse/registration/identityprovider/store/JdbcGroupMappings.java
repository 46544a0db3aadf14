package io.gatehouse.registration.identityprovider.store;

import io.gatehouse.registration.identityprovider.GroupMappings;
import io.gatehouse.registration.jdbc.Columns;
import io.gatehouse.registration.jdbc.PagedSelect;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcGroupMappings implements GroupMappings {
    private static final PagedSelect LIST = new PagedSelect(
            "t.id, (select array_agg(g.group_name order by g.group_name) from team_group g where g.team_id = t.id) as groups",
            "team t",
            Map.of(),
            "t.created_at, t.id");
    private static final String MAPPED =
            "t.portal_id = :portal and exists (select 1 from team_group g where g.team_id = t.id)";
    private static final String LED_TO = """
            select distinct t.id from team t join team_group g on g.team_id = t.id
            where t.portal_id = :portal and g.group_name = any(:groups)
            """;

    private final JdbcClient jdbc;

    JdbcGroupMappings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<Mapping> list(UUID portalId, ListQuery asked) {
        return LIST.page(
                jdbc,
                asked,
                MAPPED,
                Map.of("portal", portalId),
                (row, number) -> new Mapping(Columns.uuid(row, "id"), Columns.texts(row, "groups")));
    }

    @Override
    public Set<UUID> teams(UUID portalId, Collection<UUID> teamIds) {
        return jdbc.sql("select id from team where portal_id = :portal and id = any(:ids) order by id for share")
                .param("portal", portalId)
                .param("ids", teamIds.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    @Override
    public void replace(UUID teamId, Collection<String> groups) {
        jdbc.sql("delete from team_group where team_id = :team")
                .param("team", teamId)
                .update();
        jdbc.sql("insert into team_group (team_id, group_name) select distinct cast(:team as uuid), unnest(:groups)")
                .param("team", teamId)
                .param("groups", Columns.texts(groups))
                .update();
    }

    @Override
    public void follow(UUID portalId, UUID developerId, Collection<String> groups) {
        change("""
                delete from team_developer m where m.developer_id = :developer and m.by_group and m.team_id not in (%s)
                """, portalId, developerId, groups);
        change("""
                insert into team_developer (team_id, developer_id, by_group)
                select led.id, cast(:developer as uuid), true from (%s) led on conflict do nothing
                """, portalId, developerId, groups);
    }

    private void change(String sql, UUID portalId, UUID developerId, Collection<String> groups) {
        jdbc.sql(sql.formatted(LED_TO))
                .param("portal", portalId)
                .param("developer", developerId)
                .param("groups", Columns.texts(groups))
                .update();
    }

    @Override
    public void forget(UUID portalId) {
        jdbc.sql("""
                        delete from team_developer m using team t
                        where t.id = m.team_id and t.portal_id = :portal and m.by_group
                        """).param("portal", portalId).update();
    }
}
