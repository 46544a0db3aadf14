package io.gatehouse.gatewayconfig.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.gatewayconfig.plan.ConsumerFacts;
import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.plan.PlanUnit;
import io.gatehouse.gatewayconfig.plan.ServiceFacts;
import io.gatehouse.gatewayconfig.plan.ServicePlan.WithoutStrategy;
import io.gatehouse.gatewayconfig.plan.UnitFacts;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import io.gatehouse.gatewayconfig.wanted.Wakeups;
import io.gatehouse.schemas.sealed.Secret;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which services are found to be open. */
class GuardServicesTest implements Wakeups, UnitFacts {
    private static final UnitKey UNIT = UnitKey.service(Plans.PLANE, Plans.SERVICE);
    private static final UnitKey CONSUMER = UnitKey.consumer(Plans.PLANE, Plans.APPLICATION);

    private final MemoryGateway gateway = new MemoryGateway();
    private final MemoryUnits units = new MemoryUnits(UNIT, CONSUMER);
    private final List<UnitKey> woken = new ArrayList<>();

    private List<UnitKey> guard(boolean repairs) {
        var planUnit = new PlanUnit(this, Secret::new, WithoutStrategy.CLOSED, InstantSource.system());
        var gateways = new OneGateway(Plans.PLANE, gateway, repairs);
        return new GuardServices(gateways, units, planUnit, this, InstantSource.system()).guard(Plans.PLANE);
    }

    @Test
    void aServiceThatLostAPluginIsSynced() {
        gateway.has(Plans.tokens().wanted().getFirst());
        assertThat(guard(true)).containsExactly(UNIT);
        assertThat(woken).containsExactly(UNIT);
    }

    @Test
    void aServiceThatHasAllIsLeftAlone() {
        gateway.has(Plans.tokens().wanted().toArray(GatewayEntity[]::new));
        assertThat(guard(true)).isEmpty();
        assertThat(woken).isEmpty();
    }

    @Test
    void whereAGatewayIsOnlyWatchedNothingThatWasDoneIsDoneAgain() {
        assertThat(guard(false)).isEmpty();
        units.fail(UNIT);
        assertThat(guard(false)).containsExactly(UNIT);
    }

    @Override
    public Map<String, ConsumerFacts> consumers(String controlPlaneId, Collection<String> applicationIds) {
        assertThat(applicationIds).as("only services are looked at").isEmpty();
        return Map.of();
    }

    @Override
    public Map<String, ServiceFacts> services(String controlPlaneId, Collection<String> gatewayServiceIds) {
        return Map.of(Plans.SERVICE, Plans.factsWithTokens());
    }

    @Override
    public void sync(UnitKey unit) {
        woken.add(unit);
    }

    @Override
    public void follow(String issuer) {
        throw new IllegalArgumentException(issuer);
    }
}
