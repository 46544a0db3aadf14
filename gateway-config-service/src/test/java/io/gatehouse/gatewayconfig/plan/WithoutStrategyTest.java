package io.gatehouse.gatewayconfig.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.gatewayconfig.plan.GatewayProfile.Mode;
import io.gatehouse.gatewayconfig.plan.ServiceFacts.Guard;
import io.gatehouse.gatewayconfig.plan.ServicePlan.WithoutStrategy;
import io.gatehouse.schemas.sealed.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A service that is guarded no more, where the operator says that it is then open. */
class WithoutStrategyTest {
    @Test
    void aStrategyTakenAwayLeavesNothingOfOurs() {
        var plan = plan(new Guard("v", null, true));
        assertThat(plan.wanted()).isEmpty();
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.lock()).isNull();
    }

    @Test
    void aStrategyThatIsUnknownClosesAllTheSame() {
        assertThat(plan(new Guard("v", null, false)).wanted())
                .extracting(GatewayEntity::name)
                .containsExactly("request-termination");
    }

    @Test
    void oneThatIsUnknownAmongThoseTakenAwayClosesAllTheSame() {
        assertThat(plan(new Guard("v", null, true), new Guard("w", null, false)).wanted())
                .extracting(GatewayEntity::name)
                .containsExactly("request-termination");
    }

    private static Plan plan(Guard... guards) {
        var facts = new ServiceFacts("plane", "service", 1, List.of("v", "w"), List.of(guards));
        var profile = GatewayProfile.of(Mode.OPEN_SOURCE, KongVersion.ASSUMED);
        return ServicePlan.of(facts, profile, WithoutStrategy.OPEN, Secret::new);
    }
}
