package io.gatehouse.local.gateway.schema;

import io.gatehouse.local.gateway.schema.Type.Group;
import io.gatehouse.local.gateway.schema.Type.Items;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Completes an entity: defaults, generated values, explicit nulls. */
final class Filler {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final RandomGenerator RANDOM = new SecureRandom();

    private final InstantSource clock;

    Filler(InstantSource clock) {
        this.clock = clock;
    }

    /** A completed copy. Fields that no description knows stay, for the validator to find. */
    ObjectNode fill(List<Field> fields, ObjectNode given, Operation operation) {
        var filled = JSON.objectNode();
        for (var field : fields) {
            var value = value(field, given.get(field.name()), operation);
            if (value != null) {
                filled.set(field.name(), value);
            }
        }
        given.properties().forEach(part -> filled.putIfAbsent(part.getKey(), part.getValue()));
        return filled;
    }

    private @Nullable JsonNode value(Field field, @Nullable JsonNode given, Operation operation) {
        var value = generated(field, given, operation);
        if (value == null) {
            return operation == Operation.UPDATE ? null : missing(field);
        }
        return switch (field.type()) {
            case Group group when value instanceof ObjectNode object -> fill(group.fields(), object, operation);
            case Items items -> list(items, value);
            default -> value;
        };
    }

    private @Nullable JsonNode generated(Field field, @Nullable JsonNode given, Operation operation) {
        var creating = operation != Operation.UPDATE;
        return switch (field.generated()) {
            case ID ->
                given == null && creating ? JSON.stringNode(UUID.randomUUID().toString()) : given;
            case SECRET -> given == null && creating ? JSON.stringNode(secret()) : given;
            case CREATED -> (given == null || given.isNull()) && creating ? now() : given;
            case UPDATED -> now();
            case NO -> given;
        };
    }

    private @Nullable JsonNode missing(Field field) {
        if (field.defaultValue() != null) {
            return field.defaultValue().deepCopy();
        }
        if (!field.required()) {
            return JSON.nullNode();
        }
        return field.type() instanceof Group group ? fill(group.fields(), JSON.objectNode(), Operation.INSERT) : null;
    }

    /** An empty object is an empty list too, and a set keeps each element once. */
    private static JsonNode list(Items type, JsonNode value) {
        if (value.isObject() && value.isEmpty()) {
            return JSON.arrayNode();
        }
        if (!type.set() || !value.isArray()) {
            return value;
        }
        var distinct = JSON.arrayNode();
        new LinkedHashSet<>(value.valueStream().toList()).forEach(distinct::add);
        return distinct;
    }

    private JsonNode now() {
        return JSON.numberNode(clock.instant().getEpochSecond());
    }

    private static String secret() {
        var secret = new StringBuilder();
        RANDOM.ints(32, 0, ALPHANUMERIC.length()).forEach(i -> secret.append(ALPHANUMERIC.charAt(i)));
        return secret.toString();
    }
}
