package io.gatehouse.gatewayconfig.plan;

import io.gatehouse.gatewayconfig.plan.ServicePlan.WithoutStrategy;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import io.gatehouse.schemas.sealed.Secret;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Plans units from what is known now. */
public class PlanUnit {
    private static final int AT_A_TIME = 500;

    private final UnitFacts facts;
    private final Function<String, Secret> opener;
    private final WithoutStrategy withoutStrategy;
    private final InstantSource clock;

    /** @param opener opens sealed API keys and secrets of strategies; throws {@link io.gatehouse.schemas.sealed.SealedValueException} */
    public PlanUnit(
            UnitFacts facts, Function<String, Secret> opener, WithoutStrategy withoutStrategy, InstantSource clock) {
        this.withoutStrategy = withoutStrategy;
        this.facts = facts;
        this.opener = opener;
        this.clock = clock;
    }

    /**
     * A plan, and where it belongs.
     *
     * @param rootId the consumer or the gateway service, a UUID
     * @param revision what the plan is based on: newest revision of the application or of the catalog objects
     * @param at moment that it was made for
     */
    public record Planned(Plan plan, String rootId, long revision, Instant at) {
        /** Another plan in the same place. */
        public Planned with(Plan other) {
            return new Planned(other, rootId, revision, at);
        }

        /** The same plan, silent about what could not be planned. */
        public Planned withoutProblems() {
            return with(plan.withoutProblems());
        }
    }

    /** Plans for a gateway of this kind. */
    public Planned plan(UnitKey unit, GatewayProfile profile) {
        return Objects.requireNonNull(planSome(List.of(unit), profile).get(unit), "planned what was asked for");
    }

    /** Plans units of one control plane, some hundred at a time, so that neither questions nor memory grow with each of them. */
    public void planEach(List<UnitKey> units, GatewayProfile profile, BiConsumer<UnitKey, Planned> use) {
        for (var from = 0; from < units.size(); from += AT_A_TIME) {
            planSome(units.subList(from, Math.min(units.size(), from + AT_A_TIME)), profile)
                    .forEach(use);
        }
    }

    private Map<UnitKey, Planned> planSome(List<UnitKey> units, GatewayProfile profile) {
        var now = clock.instant();
        var plane = units.getFirst().controlPlaneId();
        var planned = new TreeMap<UnitKey, Planned>();
        facts.consumers(plane, owners(units, UnitKey.Kind.CONSUMER)).forEach((id, known) -> {
            var plan = ConsumerPlan.of(known, profile, opener, now);
            planned.put(
                    UnitKey.consumer(plane, id),
                    new Planned(plan, EntityIds.consumer(plane, id), known.revision(), now));
        });
        facts.services(plane, owners(units, UnitKey.Kind.SERVICE)).forEach((id, known) -> {
            var plan = ServicePlan.of(known, profile, withoutStrategy, opener);
            planned.put(UnitKey.service(plane, id), new Planned(plan, id, known.revision(), now));
        });
        return planned;
    }

    private static List<String> owners(List<UnitKey> units, UnitKey.Kind kind) {
        return units.stream()
                .filter(unit -> unit.kind() == kind)
                .map(UnitKey::ownerId)
                .toList();
    }
}
