package io.gatehouse.gatewayconfig.plan;

import io.gatehouse.gatewayconfig.plan.ServicePlan.WithoutStrategy;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import io.gatehouse.schemas.sealed.Secret;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/** Plans a unit from what is known now. */
public class PlanUnit {
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
        /** The same plan, silent about what could not be planned. */
        public Planned withoutProblems() {
            return new Planned(plan.withoutProblems(), rootId, revision, at);
        }
    }

    /** Plans for a gateway of this kind. */
    public Planned plan(UnitKey unit, GatewayProfile profile) {
        var now = clock.instant();
        return switch (unit.kind()) {
            case CONSUMER -> {
                var known = facts.consumer(unit);
                var id = EntityIds.consumer(unit.controlPlaneId(), unit.ownerId());
                yield new Planned(ConsumerPlan.of(known, profile, opener, now), id, known.revision(), now);
            }
            case SERVICE -> {
                var known = facts.service(unit);
                yield new Planned(
                        ServicePlan.of(known, profile, withoutStrategy, opener), unit.ownerId(), known.revision(), now);
            }
        };
    }
}
