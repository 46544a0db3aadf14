package io.gatehouse.gatewayconfig.task;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.gatehouse.gatewayconfig.wanted.UnitKey;

/** Names of tasks and their instances, as they stand in the database. */
final class TaskNames {
    static final TaskDescriptor<Void> SYNC_CONSUMER = TaskDescriptor.of("sync-consumer");
    static final TaskDescriptor<Void> SYNC_SERVICE = TaskDescriptor.of("sync-service");
    static final TaskDescriptor<Void> FOLLOW_ISSUER = TaskDescriptor.of("follow-issuer");
    static final TaskDescriptor<Void> REPAIR_GATEWAYS = TaskDescriptor.of("repair-gateways");

    static final TaskDescriptor<Void> GUARD_SERVICES = TaskDescriptor.of("guard-services");

    private TaskNames() {}

    static TaskDescriptor<Void> of(UnitKey.Kind kind) {
        return switch (kind) {
            case CONSUMER -> SYNC_CONSUMER;
            case SERVICE -> SYNC_SERVICE;
        };
    }

    static TaskInstance<Void> instance(UnitKey unit) {
        return of(unit.kind())
                .instance(unit.controlPlaneId() + "/" + unit.ownerId())
                .build();
    }

    static UnitKey unit(UnitKey.Kind kind, String instanceId) {
        var slash = instanceId.lastIndexOf('/');
        return new UnitKey(kind, instanceId.substring(0, slash), instanceId.substring(slash + 1));
    }
}
