package io.gatehouse.gatewayconfig.plan;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Checks a value against a published schema of a plugin, as far as these schemas go (a part of JSON Schema). Stricter in one
 * point: a field that a schema does not name is wrong, as it is for Kong. Null is absent.
 */
final class PluginSchema {
    private final List<String> complaints = new ArrayList<>();

    private PluginSchema() {}

    /** What is wrong, such as {@code config.alow: unknown}; empty when nothing is. */
    static List<String> complaints(JsonNode schema, String name, JsonNode value) {
        var check = new PluginSchema();
        check.check(name, schema, value);
        return check.complaints;
    }

    private void check(String path, JsonNode schema, JsonNode value) {
        if (value.isNull()) {
            return;
        }
        if (!hasType(schema.path("type").asString(""), value)) {
            complaints.add(path + ": " + value + " (expected: " + schema.path("type") + ")");
            return;
        }
        if (schema.has("enum") && !schema.path("enum").valueStream().toList().contains(value)) {
            complaints.add(path + ": " + value + " (expected: one of " + schema.path("enum") + ")");
        }
        if (isOutOfRange(schema, value)) {
            complaints.add(path + ": " + value + " is out of range");
        }
        if (value.isArray()) {
            value.forEach(item -> check(path + "[]", schema.path("items"), item));
        }
        if (value.isObject()) {
            checkFields(path, schema, value);
        }
    }

    private void checkFields(String path, JsonNode schema, JsonNode value) {
        schema.path("required").forEach(name -> {
            if (!value.hasNonNull(name.asString())) {
                complaints.add(path + "." + name.asString() + ": missing");
            }
        });
        var others = schema.path("additionalProperties");
        value.properties().forEach(field -> {
            var known = schema.path("properties").path(field.getKey());
            if (known.isMissingNode() && !others.isObject()) {
                complaints.add(path + "." + field.getKey() + ": unknown");
            } else {
                check(path + "." + field.getKey(), known.isMissingNode() ? others : known, field.getValue());
            }
        });
    }

    private static boolean hasType(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> type.isEmpty();
        };
    }

    private static boolean isOutOfRange(JsonNode schema, JsonNode value) {
        return (schema.has("minimum")
                        && value.asDouble(0) < schema.path("minimum").asDouble())
                || (schema.has("maximum")
                        && value.asDouble(0) > schema.path("maximum").asDouble())
                || (schema.has("minLength")
                        && value.asString("").length()
                                < schema.path("minLength").asInt());
    }
}
