package io.gatehouse.local.gateway.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Writes JSON values as Kong's error messages show them: as Lua tables, keys sorted. */
public final class LuaText {
    private LuaText() {}

    /** One line, such as {@code {id="7b1f…"}}. */
    public static String compact(JsonNode value) {
        return value.isContainer() ? "{" + String.join(",", parts(value, "=", "", true)) + "}" : scalar(value);
    }

    /** Several lines, two spaces deeper per level. */
    static String pretty(JsonNode value) {
        return pretty(value, "");
    }

    private static String pretty(JsonNode value, String indent) {
        if (!value.isContainer()) {
            return scalar(value);
        }
        var deeper = indent + "  ";
        var body = String.join(",\n" + deeper, parts(value, " = ", deeper, false));
        return "{\n" + deeper + body + "\n" + indent + "}";
    }

    private static List<String> parts(JsonNode value, String equals, String indent, boolean compact) {
        var parts = new ArrayList<String>();
        if (value.isArray()) {
            value.forEach(element -> parts.add(compact ? compact(element) : pretty(element, indent)));
            return parts;
        }
        var sorted = new TreeMap<String, JsonNode>();
        value.properties().forEach(part -> sorted.put(part.getKey(), part.getValue()));
        sorted.forEach((key, part) -> parts.add(key(key) + equals + (compact ? compact(part) : pretty(part, indent))));
        return parts;
    }

    private static String key(String key) {
        return key.matches("[A-Za-z_][A-Za-z0-9_]*") ? key : "[\"" + key + "\"]";
    }

    private static String scalar(JsonNode value) {
        return value.isString() ? "\"" + value.asString() + "\"" : value.toString();
    }
}
