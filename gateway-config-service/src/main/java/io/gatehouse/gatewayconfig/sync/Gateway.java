package io.gatehouse.gatewayconfig.sync;

import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.plan.GatewayProfile;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A gateway that can be configured. Every call throws {@link GatewayUnavailableException} when no usable answer came (trying
 * again may help) and {@link GatewayRejectedException} when the gateway says no (it will say no again). None is repeated by an
 * implementation.
 */
public interface Gateway {
    /** What the gateway can do; may be some minutes old. */
    GatewayProfile profile();

    /**
     * What is there of a unit, made by us or by others: a consumer with its credentials and groups, or the plugins of a service.
     * Empty when consumer or service is not there.
     *
     * @param rootId the consumer or the service, a UUID
     */
    List<GatewayEntity> read(UnitKey.Kind kind, String rootId);

    /** All that we made at this gateway for units of this kind, by {@link GatewayEntity#root()}. */
    Map<String, List<GatewayEntity>> readOurs(UnitKey.Kind kind);

    /** All that we made at this gateway. */
    default Map<String, List<GatewayEntity>> readOurs() {
        var ours = new HashMap<>(readOurs(UnitKey.Kind.CONSUMER));
        ours.putAll(readOurs(UnitKey.Kind.SERVICE));
        return ours;
    }

    /** Makes the entity what is given, creating it where needed. Repeatable. */
    void put(GatewayEntity entity);

    /** Removes the entity and what belongs to it. Repeatable: fine when it is not there. */
    void delete(GatewayEntity entity);
}
