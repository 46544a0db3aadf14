package io.gatehouse.gatewayconfig.sync;

import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.plan.GatewayProfile;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import java.util.List;
import java.util.Map;

/**
 * A gateway that is written to only while nobody else is at the unit: an instance that stood still, and whose place another one
 * took, must not write what it planned before. Kong knows no fencing tokens, so a write that was under way when the lock was
 * lost may still land; the next look at the gateway finds it.
 */
record FencedGateway(Gateway gateway, UnitLocks.Fence fence) implements Gateway {
    @Override
    public GatewayProfile profile() {
        return gateway.profile();
    }

    @Override
    public List<GatewayEntity> read(UnitKey.Kind kind, String rootId) {
        return gateway.read(kind, rootId);
    }

    @Override
    public Map<String, List<GatewayEntity>> readOurs(UnitKey.Kind kind) {
        return gateway.readOurs(kind);
    }

    @Override
    public void put(GatewayEntity entity) {
        fence.check();
        gateway.put(entity);
    }

    @Override
    public void delete(GatewayEntity entity) {
        fence.check();
        gateway.delete(entity);
    }
}
