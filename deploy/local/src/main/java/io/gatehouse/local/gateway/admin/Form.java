package io.gatehouse.local.gateway.admin;

import io.gatehouse.local.gateway.schema.EntitySchema;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Entities as {@code application/x-www-form-urlencoded}: dots and brackets lead into nested values
 * ({@code config.allow[]=a}), and texts become what the entity's description expects.
 */
final class Form {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern STEP = Pattern.compile("\\.([^.\\[]+)|\\[([^]]*)]");

    private Form() {}

    static ObjectNode decode(String body, EntitySchema schema) {
        var fields = JSON.objectNode();
        for (var pair : body.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                add(fields, steps(decode(pair.substring(0, equals))), decode(pair.substring(equals + 1)));
            }
        }
        FormValues.infer(schema.fieldsOf(fields), fields);
        return fields;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static List<String> steps(String name) {
        var matcher = STEP.matcher(name);
        var steps = new ArrayList<String>();
        var end = 0;
        while (matcher.find()) {
            if (steps.isEmpty()) {
                steps.add(name.substring(0, matcher.start()));
            }
            steps.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
            end = matcher.end();
        }
        return end == name.length() && !steps.isEmpty() && !steps.getFirst().isEmpty() ? steps : List.of(name);
    }

    private static void add(ObjectNode fields, List<String> steps, String value) {
        JsonNode container = fields;
        for (int i = 0; i < steps.size() - 1; i++) {
            var next = isPosition(steps.get(i + 1)) ? JSON.arrayNode() : JSON.objectNode();
            container = enter(container, steps.get(i), next);
        }
        put(container, steps.getLast(), JSON.stringNode(value));
    }

    private static JsonNode enter(JsonNode container, String step, JsonNode fresh) {
        if (container instanceof ObjectNode object) {
            var known = object.get(step);
            if (known != null && known.isContainer()) {
                return known;
            }
            object.set(step, fresh);
            return fresh;
        }
        var last = container.get(container.size() - 1);
        if (last != null && last.isContainer() && !step.isEmpty()) {
            return last;
        }
        ((ArrayNode) container).add(fresh);
        return fresh;
    }

    /** A name given twice makes a list. */
    private static void put(JsonNode container, String step, JsonNode value) {
        if (container instanceof ArrayNode array) {
            array.add(value);
        } else if (container instanceof ObjectNode object) {
            var known = object.get(step);
            if (known == null) {
                object.set(step, value);
            } else if (known instanceof ArrayNode array) {
                array.add(value);
            } else {
                object.set(step, JSON.arrayNode().add(known).add(value));
            }
        }
    }

    private static boolean isPosition(String step) {
        return step.chars().allMatch(Character::isDigit);
    }
}
