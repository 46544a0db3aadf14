package io.gatehouse.local.command;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A dry run for people: a line that sums up, then a line for each change and each problem. */
final class PlanText {
    private PlanText() {}

    static List<String> of(JsonNode plan) {
        var lines = new ArrayList<String>();
        lines.add("Kong %s in mode %s: %d to change, %d as wanted"
                .formatted(
                        plan.path("version").asString(""),
                        plan.path("mode").asString(""),
                        plan.path("changes").size(),
                        plan.path("unchanged").asInt(0)));
        plan.path("changes").forEach(unit -> {
            var service = unit.path("gateway_service_id").asString("");
            lines.add(
                    service.isEmpty()
                            ? "application " + unit.path("application_id").asString("")
                            : "service " + service);
            unit.path("entities").forEach(entity -> lines.add(change(entity)));
            unit.path("problems")
                    .forEach(problem ->
                            lines.add("  ! " + problem.path("message").asString("")));
        });
        return lines;
    }

    private static String change(JsonNode entity) {
        var line = "  %s %s %s"
                .formatted(
                        entity.path("action").asString(""),
                        entity.path("type").asString(""),
                        entity.path("name").asString(""));
        var fields = entity.path("fields").valueStream().map(JsonNode::asString).toList();
        return fields.isEmpty() ? line : line + ": " + String.join(", ", fields);
    }
}
