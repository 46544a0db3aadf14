package io.gatehouse.gatewayconfig.sync;

import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.plan.GatewayProfile;
import io.gatehouse.gatewayconfig.plan.PlanUnit;
import io.gatehouse.gatewayconfig.plan.PlanUnit.Planned;
import io.gatehouse.gatewayconfig.plan.Problem;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what syncs would change at a gateway now, and changes nothing. */
public class PreviewChanges {
    private final Gateways gateways;
    private final Units units;
    private final PlanUnit planUnit;

    public PreviewChanges(Gateways gateways, Units units, PlanUnit planUnit) {
        this.gateways = gateways;
        this.units = units;
        this.planUnit = planUnit;
    }

    /**
     * The difference of a whole gateway.
     *
     * @param units how many were looked at
     * @param differing those that would be changed, or cannot be planned
     */
    public record Preview(GatewayProfile gateway, int units, List<UnitPreview> differing) {}

    /** The difference of one unit, in the order in which it would be written. */
    public record UnitPreview(UnitKey unit, List<Difference> differences, List<Problem> problems) {}

    /**
     * One write.
     *
     * @param action create, update or delete
     * @param fields names of those that an update changes; without values, since one may be a key
     */
    public record Difference(String action, GatewayEntity entity, List<String> fields) {}

    /**
     * Looks over one gateway; empty when none is configured for the control plane.
     *
     * @throws GatewayUnavailableException if it gives no usable answer
     * @throws GatewayRejectedException if it does not let us read
     */
    public Optional<Preview> preview(String controlPlaneId) {
        return gateways.of(controlPlaneId).map(gateway -> preview(gateway, controlPlaneId));
    }

    private Preview preview(Gateway gateway, String controlPlaneId) {
        var profile = gateway.profile();
        var ours = gateway.readOurs();
        var all = units.all(controlPlaneId);
        var differing = new ArrayList<UnitPreview>();
        planUnit.planEach(all, profile, (unit, planned) -> {
            if (differs(planned, ours)) {
                differing.add(preview(gateway, unit, planned));
            }
        });
        return new Preview(profile, all.size(), List.copyOf(differing));
    }

    private static boolean differs(Planned planned, Map<String, List<GatewayEntity>> ours) {
        var found = ours.getOrDefault(planned.rootId(), List.of());
        return !planned.plan().problems().isEmpty()
                || !Changes.between(planned.plan().wanted(), found, List.of()).isEmpty();
    }

    private UnitPreview preview(Gateway gateway, UnitKey unit, Planned planned) {
        var found = gateway.read(unit.kind(), planned.rootId());
        var applied = units.find(unit).map(UnitState::applied).orElse(List.of());
        var changes = Changes.between(planned.plan().wanted(), found, applied);
        var problems = Stream.concat(
                planned.plan().problems().stream(), changes.clashes().stream().map(ApplyPlan::clash));
        return new UnitPreview(
                unit,
                changes.steps().stream().map(step -> difference(step, found)).toList(),
                problems.toList());
    }

    private static Difference difference(Step step, Collection<GatewayEntity> found) {
        var fields = step.action() == Step.Action.UPDATE
                ? found.stream()
                        .filter(other -> other.path().equals(step.entity().path()))
                        .flatMap(other -> Comparison.differences(step.entity(), other).stream())
                        .toList()
                : List.<String>of();
        return new Difference(step.action().name().toLowerCase(Locale.ROOT), step.entity(), fields);
    }
}
