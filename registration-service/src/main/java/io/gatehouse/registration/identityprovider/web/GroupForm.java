package io.gatehouse.registration.identityprovider.web;

import io.gatehouse.registration.identityprovider.GroupMappings.Mapping;
import io.gatehouse.schemas.http.JsonFields;
import io.gatehouse.schemas.http.ListRule;
import io.gatehouse.schemas.http.TextRule;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What administrators send about groups and teams. */
final class GroupForm {
    private static final ListRule TEAMS = new ListRule(0, 1000);
    private static final ListRule GROUPS = new ListRule(0, 1000);
    private static final TextRule GROUP = TextRule.length(1, 256);

    private GroupForm() {}

    static List<Mapping> read(JsonNode body) {
        return JsonFields.read(body, fields -> fields.objects("data", TEAMS).stream()
                .map(team -> new Mapping(team.uuid("team_id", null), team.texts("groups", GROUPS, GROUP, null)))
                .toList());
    }
}
