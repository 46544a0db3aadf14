package io.gatehouse.gatewayconfig.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.gatewayconfig.plan.GatewayProfile.Mode;
import io.gatehouse.gatewayconfig.plan.ServiceFacts.Guard;
import io.gatehouse.gatewayconfig.plan.ServiceFacts.Strategy;
import io.gatehouse.gatewayconfig.plan.ServicePlan.WithoutStrategy;
import io.gatehouse.schemas.sealed.Secret;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A mode that asks for more than the gateway has. */
class AvailablePluginsTest {
    private static final Set<String> OPEN_SOURCE = Set.of("acl", "jwt", "key-auth", "request-termination");

    @Test
    void aServiceIsClosedWhenTheGatewayLacksThePluginThatWouldGuardIt() {
        var plan = plan(Mode.ENTERPRISE, OPEN_SOURCE);
        assertThat(plan.wanted()).extracting(GatewayEntity::name).containsExactly("request-termination");
        assertThat(plan.problems())
                .extracting(Problem::message)
                .containsExactly("plugin openid-connect is not available at this gateway, Kong 3.9 in mode enterprise;"
                        + " the service is closed");
    }

    @Test
    void aServiceIsClosedWhenAKongIsTakenForKonnect() {
        assertThat(plan(Mode.KONNECT, OPEN_SOURCE).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("konnect-application-auth"));
    }

    @Test
    void aGatewayThatHasAllPluginsIsNotComplainedOf() {
        assertThat(plan(Mode.OPEN_SOURCE, OPEN_SOURCE).problems()).isEmpty();
        assertThat(plan(Mode.ENTERPRISE, Set.of("acl", "openid-connect")).problems())
                .isEmpty();
    }

    private static Plan plan(Mode mode, Set<String> plugins) {
        var strategy = new Strategy(
                "s",
                "openid_connect",
                List.of(),
                "https://issuer.example",
                List.of("azp"),
                List.of(),
                List.of("bearer"),
                Map.of(),
                Map.of());
        var facts = new ServiceFacts("plane", "service", 1, List.of("v"), List.of(new Guard("v", strategy, false)));
        return ServicePlan.of(
                facts, new GatewayProfile(mode, new KongVersion(3, 9), plugins), WithoutStrategy.CLOSED, Secret::new);
    }
}
