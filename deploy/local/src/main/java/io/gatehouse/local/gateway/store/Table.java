package io.gatehouse.local.gateway.store;

import io.gatehouse.local.gateway.schema.EntitySchema;
import io.gatehouse.local.gateway.schema.Field;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The entities of one collection by id, with indexes. Not safe for use by several threads. */
final class Table {
    private final EntitySchema schema;
    private final List<Field> unique;
    private final TreeMap<String, ObjectNode> byId = new TreeMap<>();
    private final Map<String, Map<String, String>> idByValue = new HashMap<>();
    private final Map<String, Map<String, TreeSet<String>>> idsByReference = new HashMap<>();
    private final Map<String, String> idByCombination = new HashMap<>();

    Table(EntitySchema schema) {
        this.schema = schema;
        this.unique = schema.fields().stream().filter(Field::unique).toList();
        unique.forEach(field -> idByValue.put(field.name(), new HashMap<>()));
        schema.references().forEach(field -> idsByReference.put(field.name(), new HashMap<>()));
    }

    @Nullable
    ObjectNode find(String id) {
        return byId.get(id);
    }

    @Nullable
    ObjectNode findBy(String field, String value) {
        var id = idByValue.getOrDefault(field, Map.of()).get(value);
        return id == null ? null : byId.get(id);
    }

    @Nullable
    ObjectNode findTogether(String combination) {
        var id = idByCombination.get(combination);
        return id == null ? null : byId.get(id);
    }

    Collection<String> referring(String field, String id) {
        return List.copyOf(idsByReference.getOrDefault(field, Map.of()).getOrDefault(id, new TreeSet<>()));
    }

    NavigableMap<String, ObjectNode> all() {
        return byId;
    }

    void put(ObjectNode entity) {
        var id = entity.path("id").asString();
        remove(id);
        byId.put(id, entity);
        unique.forEach(field -> {
            var value = entity.path(field.name());
            if (value.isString()) {
                valuesOf(field.name()).put(value.asString(), id);
            }
        });
        idsByReference.forEach((field, ids) -> ids.computeIfAbsent(reference(entity, field), key -> new TreeSet<>())
                .add(id));
        if (!schema.uniqueTogether().isEmpty()) {
            idByCombination.put(combination(entity), id);
        }
    }

    void remove(String id) {
        var entity = byId.remove(id);
        if (entity == null) {
            return;
        }
        unique.forEach(
                field -> valuesOf(field.name()).remove(entity.path(field.name()).asString(""), id));
        idsByReference.forEach((field, ids) -> ids.computeIfPresent(reference(entity, field), (key, known) -> {
            known.remove(id);
            return known.isEmpty() ? null : known;
        }));
        idByCombination.remove(combination(entity), id);
    }

    /** The values of the fields that must not all agree between two entities. */
    String combination(ObjectNode entity) {
        return schema.uniqueTogether().stream()
                .map(field -> part(entity.path(field)))
                .collect(Collectors.joining(Store.SEPARATOR));
    }

    private Map<String, String> valuesOf(String field) {
        return idByValue.computeIfAbsent(field, name -> new HashMap<>());
    }

    private static String part(JsonNode value) {
        return value.isObject() ? value.path("id").asString("") : value.asString("");
    }

    private static String reference(ObjectNode entity, String field) {
        return entity.path(field).path("id").asString("");
    }
}
