package io.gatehouse.local.gateway.schema;

import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes complete and valid entities from what a caller sends. */
public final class Draft {
    private final Filler filler;

    /** Drafts whose times come from {@code clock}. */
    public Draft(InstantSource clock) {
        this.filler = new Filler(clock);
    }

    /** Expands short forms and fills in what is missing; not yet checked. */
    public ObjectNode complete(EntitySchema schema, ObjectNode given, Operation operation) {
        var expanded = schema.expansion().apply(given);
        return filler.fill(schema.fieldsOf(expanded), expanded, operation);
    }

    /**
     * Checks an entity.
     *
     * @throws Refusal if anything is wrong with it
     */
    public void check(EntitySchema schema, ObjectNode entity, Operation operation) {
        requireVariant(schema, entity);
        var found = new Validator(operation).validate(schema.fieldsOf(entity), schema.checksOf(entity), entity);
        if (!found.isEmpty()) {
            throw Refusal.schemaViolation(found);
        }
    }

    /**
     * Checks a value that stands for an entity in a path.
     *
     * @throws Refusal if the field could never hold it
     */
    public static void checkKey(Field field, String value) {
        var complaint = Scalars.keyComplaint(field, value);
        if (complaint != null) {
            throw Refusal.invalidUnique(field.name(), complaint);
        }
    }

    /** Whether a value is a UUID in text form. */
    public static boolean isId(JsonNode value) {
        return Rules.isUuid(value);
    }

    /** Whether a text is a UUID. */
    public static boolean isId(String text) {
        return Rules.uuid(text) == null;
    }

    /** The given fields over those of a known entity; objects with known fields are merged field by field. */
    public static ObjectNode merge(List<Field> fields, ObjectNode top, ObjectNode bottom) {
        var merged = bottom.deepCopy();
        top.properties().forEach(part -> merged.set(part.getKey(), part.getValue()));
        for (var field : fields) {
            if (field.type() instanceof Type.Group group && top.get(field.name()) instanceof ObjectNode upper) {
                var lower = bottom.get(field.name()) instanceof ObjectNode known
                        ? known
                        : JsonNodeFactory.instance.objectNode();
                merged.set(field.name(), merge(group.fields(), upper, lower));
            }
        }
        return merged;
    }

    private static void requireVariant(EntitySchema schema, ObjectNode entity) {
        var variants = schema.variants();
        if (variants == null || schema.variant(entity).isPresent()) {
            return;
        }
        var key = entity.path(variants.key());
        var value = key.isArray() ? key.path(0) : key;
        var found = new Violations();
        found.add(
                variants.key(), value.isString() ? variants.unknown().formatted(value.asString()) : Validator.MISSING);
        throw Refusal.schemaViolation(found);
    }
}
