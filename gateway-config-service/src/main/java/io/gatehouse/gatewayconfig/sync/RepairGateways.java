package io.gatehouse.gatewayconfig.sync;

import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.plan.PlanUnit;
import io.gatehouse.gatewayconfig.plan.PlanUnit.Planned;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import io.gatehouse.gatewayconfig.wanted.Wakeups;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds units that somebody else changed at the gateway, or that a gateway lost. Reads each gateway by pages, so that its cost
 * does not depend on how many units are as they should be.
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
    public record Report(int settled, List<Drift> drifted) {}

    /**
     * A unit that is not as it was left.
     *
     * @param differences entities, as collection/id
     */
    public record Drift(UnitKey unit, long revision, List<String> productVersionIds, List<String> differences) {}

    /**
     * Looks over one gateway and has what differs synced; repeatable.
     *
     * @throws GatewayUnavailableException if it gives no usable answer
     * @throws GatewayRejectedException if it does not let us read
     */
    public Report repair(String controlPlaneId) {
        var report = look(controlPlaneId);
        report.drifted().forEach(drift -> wakeups.sync(drift.unit()));
        return report;
    }

    /** Looks over one gateway and changes nothing; throws what {@link #repair} throws. */
    public Report look(String controlPlaneId) {
        var gateway = gateways.of(controlPlaneId).orElseThrow();
        var settled = units.settled(controlPlaneId, clock.instant());
        var profile = gateway.profile();
        var ours = gateway.readOurs();
        var drifted = new ArrayList<Drift>();
        planUnit.planEach(settled, profile, (unit, planned) -> {
            var differences = differences(planned, ours);
            if (!differences.isEmpty()) {
                drifted.add(new Drift(unit, planned.revision(), planned.plan().productVersionIds(), differences));
            }
        });
        return new Report(settled.size(), List.copyOf(drifted));
    }

    private static List<String> differences(Planned planned, Map<String, List<GatewayEntity>> ours) {
        var found = ours.getOrDefault(planned.rootId(), List.of());
        var changes = Changes.between(planned.plan().wanted(), found, List.of());
        return Stream.concat(changes.steps().stream().map(Step::entity), changes.clashes().stream())
                .map(GatewayEntity::path)
                .toList();
    }
}
