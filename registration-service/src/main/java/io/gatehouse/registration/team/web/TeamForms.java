package io.gatehouse.registration.team.web;

import io.gatehouse.registration.team.ManageTeams.Wanted;
import io.gatehouse.registration.team.PortalRole;
import io.gatehouse.schemas.http.JsonFields;
import io.gatehouse.schemas.http.TextRule;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What administrators send about teams. */
final class TeamForms {
    private static final TextRule NAME = TextRule.length(1, 250);
    private static final TextRule DESCRIPTION = TextRule.atMost(250);
    private static final List<String> REGIONS = List.of("us", "eu", "au", "me", "in", "sg", "*");

    /** A role on a product. */
    record Role(PortalRole role, UUID productId, String region) {}

    private TeamForms() {}

    static Wanted created(JsonNode body) {
        return JsonFields.read(
                body,
                fields -> new Wanted(
                        fields.text("name", NAME, null), fields.nullableText("description", DESCRIPTION, null)));
    }

    static Wanted changed(JsonNode body, Wanted present) {
        return JsonFields.read(
                body,
                fields -> new Wanted(
                        fields.text("name", NAME, present.name()),
                        fields.nullableText("description", DESCRIPTION, present.description())));
    }

    static UUID developer(JsonNode body) {
        return JsonFields.read(body, fields -> fields.uuid("id", null));
    }

    static Role role(JsonNode body) {
        return JsonFields.read(body, fields -> {
            var name = fields.choice("role_name", PortalRole.texts(), null);
            fields.choice("entity_type_name", List.of(RoleView.PRODUCTS), null);
            var product = fields.uuid("entity_id", null);
            var region = fields.choice("entity_region", REGIONS, null);
            return new Role(role(name), product, region);
        });
    }

    private static PortalRole role(String name) {
        return PortalRole.texts().contains(name) ? PortalRole.of(name) : PortalRole.API_VIEWER;
    }
}
