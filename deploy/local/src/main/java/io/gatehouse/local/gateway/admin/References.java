package io.gatehouse.local.gateway.admin;

import io.gatehouse.local.gateway.schema.Catalogue;
import io.gatehouse.local.gateway.schema.Draft;
import io.gatehouse.local.gateway.schema.EntitySchema;
import io.gatehouse.local.gateway.schema.Field;
import io.gatehouse.local.gateway.schema.Refusal;
import io.gatehouse.local.gateway.store.Store;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Brings references to other entities into the form in which they are kept. */
final class References {
    private final Store store;

    References(Store store) {
        this.store = store;
    }

    /** References keep the id only; those by a unique value are looked up. */
    void resolve(EntitySchema schema, ObjectNode entity) {
        for (var field : schema.references()) {
            if (entity.get(field.name()) instanceof ObjectNode reference) {
                if (Draft.isId(reference.path("id"))) {
                    entity.set(field.name(), id(reference));
                } else {
                    resolve(field, reference).ifPresent(target -> entity.set(field.name(), id(target)));
                }
            }
        }
    }

    private Optional<ObjectNode> resolve(Field field, ObjectNode reference) {
        var target = Catalogue.target(field);
        for (var unique : target.fields()) {
            var value = reference.path(unique.name());
            if (unique.unique() && value.isString()) {
                var found = store.findBy(target, unique.name(), value.asString());
                return Optional.of(found.orElseThrow(() ->
                        Refusal.unresolvedReference(field.name(), unique.name(), value.asString(), target.name())));
            }
        }
        return Optional.empty();
    }

    /** The id of an entity, in the form of a reference. */
    static ObjectNode id(ObjectNode entity) {
        var id = JsonNodeFactory.instance.objectNode();
        id.set("id", entity.get("id"));
        return id;
    }
}
