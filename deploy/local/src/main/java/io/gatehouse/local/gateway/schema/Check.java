package io.gatehouse.local.gateway.schema;

import tools.jackson.databind.node.ObjectNode;

/** A condition that looks at several fields of one entity. */
@FunctionalInterface
public interface Check {
    /** Adds to {@code found} what is wrong with {@code entity}. */
    void run(ObjectNode entity, Operation operation, Violations found);
}
