package io.gatehouse.gatewayconfig.sync.kong;

import io.gatehouse.gatewayconfig.sync.GatewayRejectedException.Complaint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kong's error bodies: {@code {"code": 2, "name": "schema violation", "message": …, "fields": {"config": {"allow": …}}}}.
 *
 * @see <a href="https://github.com/Kong/kong/blob/3.9.0/kong/db/errors.lua">Kong's errors</a>
 */
final class KongErrors {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SCHEMA_VIOLATION = 2;
    private static final int LONGEST = 500;

    private KongErrors() {}

    /** What a body complains of, a complaint for each field it names; at least one. */
    static List<Complaint> complaints(int status, String body, UnaryOperator<String> clean) {
        var json = parse(body);
        var complaints = new ArrayList<Complaint>();
        if (json.path("code").asInt(0) == SCHEMA_VIOLATION) {
            collect(json.path("fields"), "", clean, complaints);
        }
        if (complaints.isEmpty()) {
            var message = json.path("message").asString("");
            complaints.add(new Complaint(null, clean.apply(shortened(message.isEmpty() ? "HTTP " + status : message))));
        }
        return complaints;
    }

    private static void collect(JsonNode node, String path, UnaryOperator<String> clean, List<Complaint> complaints) {
        if (node.isString()) {
            complaints.add(new Complaint(path.isEmpty() ? null : path, clean.apply(shortened(node.asString()))));
        }
        node.properties().forEach(field -> collect(field.getValue(), join(path, field.getKey()), clean, complaints));
        if (node.isArray()) {
            node.forEach(item -> collect(item, path, clean, complaints));
        }
    }

    /** Complaints about the entity as a whole stand under a name of their own. */
    private static String join(String path, String name) {
        if (name.equals("@entity")) {
            return path;
        }
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }
}
