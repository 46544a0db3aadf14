package io.gatehouse.local.gateway.store;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One entity written or deleted.
 *
 * @param entity what it is now, or null when it is gone
 */
public record Change(String collection, String id, @Nullable ObjectNode entity) {
    static Change put(String collection, ObjectNode entity) {
        return new Change(collection, entity.path("id").asString(), entity);
    }

    static Change delete(String collection, String id) {
        return new Change(collection, id, null);
    }
}
