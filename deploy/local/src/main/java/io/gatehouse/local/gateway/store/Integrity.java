package io.gatehouse.local.gateway.store;

import io.gatehouse.local.gateway.schema.Catalogue;
import io.gatehouse.local.gateway.schema.EntitySchema;
import io.gatehouse.local.gateway.schema.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What must hold between entities. Called by one thread at a time. */
final class Integrity {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Function<EntitySchema, Table> tables;

    Integrity(Function<EntitySchema, Table> tables) {
        this.tables = tables;
    }

    /**
     * Checks an entity that is about to be kept.
     *
     * @throws Refusal if it takes what another one has, or refers to what does not exist
     */
    void require(EntitySchema schema, ObjectNode entity) {
        requireUnique(schema, entity);
        requireReferences(schema, entity);
    }

    /**
     * An entity and all that goes with it; nothing when it is not there.
     *
     * @throws Refusal if others that do not go with it still refer to it
     */
    List<Change> deletes(EntitySchema schema, String id) {
        var changes = new ArrayList<Change>();
        collectDeletes(schema, id, changes);
        return changes;
    }

    private void requireUnique(EntitySchema schema, ObjectNode entity) {
        var table = tables.apply(schema);
        for (var field : schema.fields()) {
            var value = entity.path(field.name());
            var other = field.unique() && value.isString() ? table.findBy(field.name(), value.asString()) : null;
            if (other != null && !other.path("id").equals(entity.path("id"))) {
                throw Refusal.uniqueViolation(JSON.objectNode().set(field.name(), value));
            }
        }
        var other = table.findTogether(table.combination(entity));
        if (!schema.uniqueTogether().isEmpty()
                && other != null
                && !other.path("id").equals(entity.path("id"))) {
            var values = JSON.objectNode();
            schema.uniqueTogether().forEach(field -> values.set(field, entity.get(field)));
            throw Refusal.uniqueViolation(values);
        }
    }

    private void requireReferences(EntitySchema schema, ObjectNode entity) {
        for (var field : schema.references()) {
            var key = entity.path(field.name());
            var target = Catalogue.target(field);
            if (key.isObject() && tables.apply(target).find(key.path("id").asString()) == null) {
                throw Refusal.danglingReference(field.name(), key, target.name());
            }
        }
    }

    private void collectDeletes(EntitySchema schema, String id, List<Change> changes) {
        if (tables.apply(schema).find(id) == null) {
            return;
        }
        Catalogue.childrenOf(schema).forEach(child -> {
            var ids = tables.apply(child.schema()).referring(child.field().name(), id);
            if (!ids.isEmpty() && !child.cascades()) {
                throw Refusal.stillReferenced(schema.name(), child.schema().name());
            }
            ids.forEach(childId -> collectDeletes(child.schema(), childId, changes));
        });
        changes.add(Change.delete(schema.name(), id));
    }
}
