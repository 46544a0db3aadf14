package io.gatehouse.gatewayconfig.sync;

import io.gatehouse.gatewayconfig.plan.PlanUnit;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import io.gatehouse.gatewayconfig.wanted.Wakeups;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds services whose plugins are not as wanted, whatever the last attempt came to. A service without its plugins is open to
 * everybody: one that its operator made after its version was linked, or that came back with an emptied gateway. So this is done
 * far more often than {@link RepairGateways} looks at everything, and asks for nothing but plugins.
 */
public class GuardServices {
    private final Gateways gateways;
    private final Units units;
    private final PlanUnit planUnit;
    private final Wakeups wakeups;
    private final InstantSource clock;

    public GuardServices(Gateways gateways, Units units, PlanUnit planUnit, Wakeups wakeups, InstantSource clock) {
        this.gateways = gateways;
        this.units = units;
        this.planUnit = planUnit;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /**
     * Has the services of one gateway synced that differ; repeatable. Where the gateway is only watched, what somebody else
     * changed is left as it is.
     *
     * @return the services, none when all are as wanted
     * @throws GatewayUnavailableException if the gateway gives no usable answer
     * @throws GatewayRejectedException if it does not let us read
     */
    public List<UnitKey> guard(String controlPlaneId) {
        var watched = gateways.repairs(controlPlaneId)
                ? Set.<UnitKey>of()
                : Set.copyOf(units.settled(controlPlaneId, clock.instant()));
        var services = units.services(controlPlaneId).stream()
                .filter(unit -> !watched.contains(unit))
                .toList();
        var open = services.isEmpty() ? List.<UnitKey>of() : differing(controlPlaneId, services);
        open.forEach(wakeups::sync);
        return open;
    }

    private List<UnitKey> differing(String controlPlaneId, List<UnitKey> services) {
        var gateway = gateways.of(controlPlaneId).orElseThrow();
        var ours = gateway.readOurs(UnitKey.Kind.SERVICE);
        var differing = new ArrayList<UnitKey>();
        planUnit.planEach(services, gateway.profile(), (unit, planned) -> {
            var found = ours.getOrDefault(planned.rootId(), List.of());
            if (!Changes.between(planned.plan().wanted(), found, List.of()).isEmpty()) {
                differing.add(unit);
            }
        });
        return differing;
    }
}
