package io.gatehouse.gatewayconfig.sync;

import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.plan.GatewayProfile;
import io.gatehouse.gatewayconfig.plan.GatewayProfile.Mode;
import io.gatehouse.gatewayconfig.plan.KongVersion;
import io.gatehouse.gatewayconfig.plan.PlanUnit;
import io.gatehouse.gatewayconfig.plan.PlanUnit.Planned;
import io.gatehouse.gatewayconfig.plan.Problem;
import io.gatehouse.gatewayconfig.sync.ApplyPlan.Applied;
import io.gatehouse.gatewayconfig.sync.SyncOutcome.Attempted;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Brings a gateway to what is wanted of one unit: plan, read, compare, send the difference. Safe to repeat. From the look at what
 * is wanted to the last write it is alone with the unit, so that nothing outdated is written after something newer.
 */
public class SyncUnit {
    private final UnitLocks locks;
    private final Units units;
    private final PlanUnit planUnit;
    private final Gateways gateways;

    public SyncUnit(UnitLocks locks, Units units, PlanUnit planUnit, Gateways gateways) {
        this.locks = locks;
        this.units = units;
        this.planUnit = planUnit;
        this.gateways = gateways;
    }

    /** Makes one attempt. The version is read before the facts it stands for. */
    public SyncOutcome sync(UnitKey unit) {
        return locks.<SyncOutcome>alone(unit, fence -> units.find(unit)
                        .<SyncOutcome>map(before -> new Attempted(attempt(unit, before, fence)))
                        .orElseGet(SyncOutcome.Unknown::new))
                .orElseGet(SyncOutcome.Busy::new);
    }

    private SyncResult attempt(UnitKey unit, UnitState before, UnitLocks.Fence fence) {
        return gateways.of(unit.controlPlaneId())
                .map(gateway -> attempt(unit, before, new FencedGateway(gateway, fence)))
                .orElseGet(() -> withoutGateway(unit, before));
    }

    private SyncResult withoutGateway(UnitKey unit, UnitState before) {
        var planned = plannedFor(unit);
        return planned.plan().isNothing() && before.applied().isEmpty()
                ? result(before, planned, new Applied(Counts.NONE, List.of(), List.of()), List.of())
                : failure(before, planned, unknown(unit));
    }

    private SyncResult attempt(UnitKey unit, UnitState before, Gateway gateway) {
        try {
            var planned = planUnit.plan(unit, gateway.profile());
            var found = gateway.read(unit.kind(), planned.rootId());
            var safe = planned.with(new StrategyOrder(gateway).safe(unit.kind(), planned.plan(), found));
            var applied = new ApplyPlan(gateway, safe.plan(), found, before.applied()).apply();
            return result(before, safe, applied, there(before, safe, applied));
        } catch (GatewayUnavailableException e) {
            return failure(before, plannedFor(unit), problem(Problem.Kind.UNAVAILABLE, unit, e))
                    .notBefore(e.retryAfter());
        } catch (GatewayRejectedException e) {
            return failure(before, plannedFor(unit), problem(Problem.Kind.REFUSED, unit, e));
        }
    }

    /** For a gateway that could not be asked what it can do; of such a plan only what it is based on counts. */
    private Planned plannedFor(UnitKey unit) {
        var planned = planUnit.plan(unit, GatewayProfile.of(Mode.OPEN_SOURCE, KongVersion.ASSUMED));
        return planned.withoutProblems();
    }

    /** After a failure, what was there before may still be. */
    private static List<String> there(UnitState before, Planned planned, Applied applied) {
        var wanted = planned.plan().wanted().stream().map(GatewayEntity::path);
        return applied.problems().isEmpty()
                ? wanted.toList()
                : Stream.concat(before.applied().stream(), wanted).distinct().toList();
    }

    private static SyncResult failure(UnitState before, Planned planned, Problem problem) {
        return result(before, planned, new Applied(Counts.NONE, List.of(), List.of(problem)), before.applied());
    }

    private static SyncResult result(UnitState before, Planned planned, Applied applied, List<String> there) {
        var plan = planned.plan();
        var problems = new ArrayList<>(plan.problems());
        problems.addAll(applied.problems());
        return new SyncResult(
                before,
                planned.revision(),
                plan.isNothing(),
                applied.counts(),
                applied.differences(),
                there,
                List.copyOf(problems),
                plan.productVersionIds(),
                plan.nextChangeAt(),
                planned.at(),
                Duration.ZERO);
    }

    private static Problem unknown(UnitKey unit) {
        return Problem.refused(
                "control-planes",
                unit.controlPlaneId(),
                "no gateway is configured for control plane " + unit.controlPlaneId()
                        + " (expected: one of gatehouse.gateway-config.targets)");
    }

    private static Problem problem(Problem.Kind kind, UnitKey unit, RuntimeException reason) {
        var type = unit.kind() == UnitKey.Kind.CONSUMER ? "consumers" : "services";
        return new Problem(kind, type, null, null, null, String.valueOf(reason.getMessage()));
    }
}
