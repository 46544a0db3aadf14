package io.gatehouse.local.gateway.schema;

import io.gatehouse.local.gateway.schema.Type.Bool;
import io.gatehouse.local.gateway.schema.Type.Dictionary;
import io.gatehouse.local.gateway.schema.Type.Group;
import io.gatehouse.local.gateway.schema.Type.Items;
import io.gatehouse.local.gateway.schema.Type.Numeric;
import io.gatehouse.local.gateway.schema.Type.Reference;
import io.gatehouse.local.gateway.schema.Type.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Compares an entity with its description. The complaints are worded as Kong words them. */
final class Validator {
    static final String MISSING = "required field missing";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Operation operation;

    Validator(Operation operation) {
        this.operation = operation;
    }

    /** All that is wrong with an entity, its nested fields included. */
    Violations validate(List<Field> fields, List<Check> checks, ObjectNode entity) {
        var found = new Violations();
        for (var part : entity.properties()) {
            var field = find(fields, part.getKey());
            var complaint = field == null ? text("unknown field") : complaint(field, part.getValue());
            if (complaint != null) {
                found.add(part.getKey(), complaint);
            }
        }
        requireAll(fields, entity, found);
        checks.forEach(check -> check.run(entity, operation, found));
        return found;
    }

    private static @Nullable Field find(List<Field> fields, String name) {
        for (var field : fields) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        return null;
    }

    private void requireAll(List<Field> fields, ObjectNode entity, Violations found) {
        for (var field : fields) {
            var absent =
                    operation == Operation.UPDATE ? entity.path(field.name()).isNull() : isNull(entity, field);
            if (field.required() && absent) {
                found.add(field.name(), MISSING);
            }
        }
    }

    private static boolean isNull(ObjectNode entity, Field field) {
        return !entity.hasNonNull(field.name());
    }

    private @Nullable JsonNode complaint(Field field, JsonNode value) {
        if (value.isNull()) {
            return field.required() ? text(MISSING) : null;
        }
        return field.forbidden() != null ? text(field.forbidden()) : complaint(field.type(), value);
    }

    private @Nullable JsonNode complaint(Type type, JsonNode value) {
        if (value.isNull()) {
            return text(MISSING);
        }
        return switch (type) {
            case Text text -> text(Scalars.complaint(text, value));
            case Numeric number -> text(Scalars.complaint(number, value));
            case Bool ignored -> text(value.isBoolean() ? null : "expected a boolean");
            case Items items -> itemsComplaint(items, value);
            case Dictionary dictionary -> dictionaryComplaint(dictionary, value);
            case Group group -> groupComplaint(group, value);
            case Reference reference -> referenceComplaint(reference, value);
        };
    }

    private @Nullable JsonNode itemsComplaint(Items type, JsonNode value) {
        if (!value.isArray() && !(value.isObject() && value.isEmpty())) {
            return text(type.set() ? "expected a set" : "expected an array");
        }
        var complaints = JSON.arrayNode();
        for (int i = 0; i < value.size(); i++) {
            var complaint = complaint(type.element(), value.get(i));
            if (complaint != null) {
                while (complaints.size() < i) {
                    complaints.addNull();
                }
                complaints.add(complaint);
            }
        }
        if (!complaints.isEmpty()) {
            return complaints;
        }
        return text(
                value.size() < type.minLength()
                        ? "length must be at least " + type.minLength()
                        : Scalars.firstViolation(type.rules(), value));
    }

    private @Nullable JsonNode dictionaryComplaint(Dictionary type, JsonNode value) {
        if (!value.isObject()) {
            return text("expected a map");
        }
        for (var part : value.properties()) {
            var key = complaint(type.key(), JSON.stringNode(part.getKey()));
            var complaint = key != null ? key : complaint(type.value(), part.getValue());
            if (complaint != null) {
                return complaint;
            }
        }
        return null;
    }

    private @Nullable JsonNode groupComplaint(Group type, JsonNode value) {
        if (!(value instanceof ObjectNode group)) {
            return text("expected a record");
        }
        var found = validate(type.fields(), List.of(), group);
        return found.isEmpty() ? text(Scalars.firstViolation(type.rules(), group)) : found.asJson();
    }

    /** A reference names an id; what else is given is only looked at to say more about what is wrong. */
    private static @Nullable JsonNode referenceComplaint(Reference type, JsonNode value) {
        var id = value.path("id");
        if (Rules.isUuid(id)) {
            return null;
        }
        if (value instanceof ObjectNode entity) {
            var target = Catalogue.named(type.collection());
            var found = new Validator(Operation.UPDATE).validate(target.fields(), List.of(), entity);
            if (!found.isEmpty()) {
                return found.asJson();
            }
        }
        return JSON.objectNode().put("id", id.isMissingNode() ? "missing primary key" : MISSING);
    }

    private static @Nullable JsonNode text(@Nullable String complaint) {
        return complaint == null ? null : JSON.stringNode(complaint);
    }
}
