package io.gatehouse.local.gateway.admin;

import io.gatehouse.local.gateway.schema.EntitySchema;
import io.gatehouse.local.gateway.schema.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parent entity that a path goes through.
 *
 * @param key what stands for the parent in the path
 * @param field the children's field that refers to the parent
 */
record Scope(EntitySchema parent, String key, Field field) {
    /** Whether an entity refers to that parent. */
    boolean holds(JsonNode parentId, ObjectNode child) {
        return child.path(field.name()).path("id").equals(parentId);
    }
}
