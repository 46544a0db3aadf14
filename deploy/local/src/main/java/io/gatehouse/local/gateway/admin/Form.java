package io.gatehouse.local.gateway.admin;

import io.gatehouse.local.gateway.schema.EntitySchema;
import io.gatehouse.local.gateway.schema.Field;
import io.gatehouse.local.gateway.schema.Type;
import io.gatehouse.local.gateway.schema.Type.Bool;
import io.gatehouse.local.gateway.schema.Type.Dictionary;
import io.gatehouse.local.gateway.schema.Type.Group;
import io.gatehouse.local.gateway.schema.Type.Items;
import io.gatehouse.local.gateway.schema.Type.Numeric;
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
        infer(schema.fieldsOf(fields), fields);
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

    private static void infer(List<Field> fields, ObjectNode values) {
        for (var field : fields) {
            var value = values.get(field.name());
            if (value != null) {
                values.set(field.name(), infer(field.type(), value));
            }
        }
    }

    private static JsonNode infer(Type type, JsonNode value) {
        if (value.isString() && value.asString().isEmpty()) {
            return JSON.nullNode();
        }
        return switch (type) {
            case Numeric ignored -> number(value);
            case Bool ignored when value.asString("").equals("true") -> JSON.booleanNode(true);
            case Bool ignored when value.asString("").equals("false") -> JSON.booleanNode(false);
            case Items items -> list(items, value);
            case Group group
            when value instanceof ObjectNode object -> {
                infer(group.fields(), object);
                yield object;
            }
            case Dictionary dictionary
            when value instanceof ObjectNode object -> {
                object.properties().forEach(part -> part.setValue(infer(dictionary.value(), part.getValue())));
                yield object;
            }
            default -> value;
        };
    }

    private static JsonNode number(JsonNode value) {
        try {
            var number = Double.parseDouble(value.asString(""));
            return number == Math.rint(number) ? JSON.numberNode((long) number) : JSON.numberNode(number);
        } catch (NumberFormatException e) {
            return value; // the validator says what was expected
        }
    }

    private static JsonNode list(Items type, JsonNode value) {
        var list = JSON.arrayNode();
        if (value.isArray()) {
            value.forEach(element -> list.add(infer(type.element(), element)));
            return list;
        }
        return value.isObject() ? value : list.add(infer(type.element(), value));
    }
}
