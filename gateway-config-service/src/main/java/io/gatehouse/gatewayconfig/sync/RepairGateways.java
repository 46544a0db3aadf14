package io.gatehouse.gatewayconfig.sync;

import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.plan.GatewayProfile;
import io.gatehouse.gatewayconfig.plan.PlanUnit;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import io.gatehouse.gatewayconfig.wanted.Wakeups;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds units that somebody else changed at the gateway, or that a gateway lost, and has them synced. Reads each gateway by
 * pages, so that its cost does not depend on how many units are as they should be.
 */
public class RepairGateways {
    private final Gateways gateways;
    private final Units units;
    private final PlanUnit planUnit;
    private final Wakeups wakeups;
    private final InstantSource clock;

    public RepairGateways(Gateways gateways, Units units, PlanUnit planUnit, Wakeups wakeups, InstantSource clock) {
        this.gateways = gateways;
        this.units = units;
        this.planUnit = planUnit;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /** What was looked over, and which units differed. */
    public record Report(int settled, List<UnitKey> drifted) {}

    /**
     * Looks over one gateway; repeatable.
     *
     * @throws GatewayUnavailableException if it gives no usable answer
     * @throws GatewayRejectedException if it does not let us read
     */
    public Report repair(String controlPlaneId) {
        var gateway = gateways.of(controlPlaneId).orElseThrow();
        var settled = units.settled(controlPlaneId, clock.instant());
        var profile = gateway.profile();
        var ours = gateway.readOurs();
        var drifted = new ArrayList<UnitKey>();
        for (var unit : settled) {
            if (differs(unit, profile, ours)) {
                wakeups.sync(unit);
                drifted.add(unit);
            }
        }
        return new Report(settled.size(), List.copyOf(drifted));
    }

    private boolean differs(UnitKey unit, GatewayProfile profile, Map<String, List<GatewayEntity>> ours) {
        var planned = planUnit.plan(unit, profile);
        var found = ours.getOrDefault(planned.rootId(), List.of());
        return !Changes.between(planned.plan().wanted(), found, List.of()).isEmpty();
    }
}
