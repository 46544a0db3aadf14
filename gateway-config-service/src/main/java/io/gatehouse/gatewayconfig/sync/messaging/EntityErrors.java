package io.gatehouse.gatewayconfig.sync.messaging;

import io.gatehouse.events.EntityError;
import io.gatehouse.gatewayconfig.plan.Problem;

final class EntityErrors {
    private EntityErrors() {}

    static EntityError of(Problem problem) {
        return EntityError.newBuilder()
                .setEntityType(problem.entityType())
                .setEntityId(problem.entityId())
                .setName(problem.name())
                .setField(problem.field())
                .setMessage(problem.message())
                .build();
    }
}
