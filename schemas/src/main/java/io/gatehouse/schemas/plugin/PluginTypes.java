package io.gatehouse.schemas.plugin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds a configuration to the types of the plugin's fields. */
public final class PluginTypes {
    private final List<Mistake> mistakes = new ArrayList<>();

    private PluginTypes() {}

    /**
     * What is wrong with a field.
     *
     * @param field its path, places in lists in brackets, as in {@code redis.sentinel_nodes[0].port}
     * @param rule as in {@code invalid_parameters}
     */
    public record Mistake(String field, String rule, String reason) {}

    /**
     * Looks at one field of the configuration and all below it. Null unsets a field, so it is always right; so is a reference
     * to the gateway's vault where one value is expected.
     */
    public static List<Mistake> mistakes(String name, @Nullable Object value) {
        var types = new PluginTypes();
        types.field("", "", name, value);
        return List.copyOf(types.mistakes);
    }

    /**
     * One field of a record.
     *
     * @param record path of the record, with a dot at its end
     * @param recordPlace the same with places in lists
     */
    private void field(String record, String recordPlace, String name, @Nullable Object value) {
        var path = record + name;
        var place = recordPlace + name;
        var type = PluginFields.type(path);
        if (type.isEmpty() || name.contains(".")) {
            mistakes.add(new Mistake(place, "invalid", "unknown field"));
        } else if (value != null) {
            value(type.get(), path, place, value);
        }
    }

    private void value(String type, String path, String place, @Nullable Object value) {
        if (type.endsWith("[]")) {
            list(type.substring(0, type.length() - 2), path, place, value);
        } else if (type.equals("record")) {
            record(path, place, value);
        } else if (!isOf(type, value)) {
            wrong(place, "is_" + type, (type.equals("integer") ? "an " : "a ") + type);
        }
    }

    private void list(String type, String path, String place, @Nullable Object value) {
        if (!(value instanceof List<?> items)) {
            wrong(place, "is_array", "an array");
            return;
        }
        for (var i = 0; i < items.size(); i++) {
            value(type, path, place + "[" + i + "]", items.get(i));
        }
    }

    private void record(String path, String place, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> fields)) {
            wrong(place, "is_object", "an object");
            return;
        }
        fields.forEach((name, inner) -> field(path + ".", place + ".", String.valueOf(name), inner));
    }

    private void wrong(String place, String rule, String expected) {
        mistakes.add(new Mistake(place, rule, "must be " + expected));
    }

    private static boolean isOf(String type, @Nullable Object value) {
        return switch (type) {
            case "boolean" -> value instanceof Boolean;
            case "number" -> value instanceof Number || PluginSecrets.isReference(value);
            case "integer" -> (value instanceof Number number && isWhole(number)) || PluginSecrets.isReference(value);
            default -> value instanceof String;
        };
    }

    private static boolean isWhole(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().scale() <= 0;
    }
}
