package io.gatehouse.local.gateway.admin;

import io.gatehouse.local.gateway.schema.Field;
import io.gatehouse.local.gateway.schema.Type;
import io.gatehouse.local.gateway.schema.Type.Bool;
import io.gatehouse.local.gateway.schema.Type.Dictionary;
import io.gatehouse.local.gateway.schema.Type.Group;
import io.gatehouse.local.gateway.schema.Type.Items;
import io.gatehouse.local.gateway.schema.Type.Numeric;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns the texts of a form into what the fields expect. What does not fit stays, for the validator to find. */
final class FormValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FormValues() {}

    static void infer(List<Field> fields, ObjectNode values) {
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
