package io.gatehouse.gatewayconfig.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.gatewayconfig.plan.ConsumerFacts;
import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.plan.PlanUnit;
import io.gatehouse.gatewayconfig.plan.ServiceFacts;
import io.gatehouse.gatewayconfig.plan.ServicePlan.WithoutStrategy;
import io.gatehouse.gatewayconfig.plan.UnitFacts;
import io.gatehouse.gatewayconfig.sync.PreviewChanges.Preview;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import io.gatehouse.schemas.sealed.Secret;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a dry run tells; that it writes nothing. */
class PreviewChangesTest {
    private static final UnitKey UNIT = UnitKey.service(Plans.PLANE, Plans.SERVICE);

    private final MemoryGateway gateway = new MemoryGateway();

    @Test
    void aGatewayThatHasNothingWouldGetAllInSafeOrder() {
        assertThat(told(preview())).containsExactly("create acl []", "create jwt []");
        assertThat(gateway.requests).isEmpty();
    }

    @Test
    void aGatewayThatIsAsWantedIsLeftOut() {
        gateway.has(Plans.tokens().wanted().toArray(GatewayEntity[]::new));
        assertThat(preview().differing()).isEmpty();
        assertThat(preview().units()).isEqualTo(1);
    }

    @Test
    void aFieldThatDiffersIsNamed() {
        var acl = Plans.tokens().wanted().getFirst();
        var jwt = Plans.tokens().wanted().getLast();
        var fields = new HashMap<String, @Nullable Object>(acl.fields());
        fields.put("config", Map.of("allow", List.of("somebody")));
        gateway.has(new GatewayEntity(acl.kind(), acl.id(), acl.parentId(), fields), jwt);
        assertThat(told(preview()))
                .containsExactly("update acl [config.allow, config.always_use_authenticated_groups,"
                        + " config.hide_groups_header]");
    }

    @Test
    void whatIsNoMoreWantedWouldGo() {
        gateway.has(Plans.tokens().wanted().toArray(GatewayEntity[]::new));
        gateway.has(Plans.closed().wanted().toArray(GatewayEntity[]::new));
        assertThat(told(preview())).containsExactly("delete request-termination []");
    }

    @Test
    void whatIsNotOursIsAProblem() {
        gateway.has(Plans.foreign("acl"));
        assertThat(preview().differing()).singleElement().satisfies(unit -> assertThat(unit.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("not ours")));
    }

    private static List<String> told(Preview preview) {
        return preview.differing().stream()
                .flatMap(unit -> unit.differences().stream())
                .map(change -> change.action() + " " + change.entity().name() + " " + change.fields())
                .toList();
    }

    private Preview preview() {
        var facts = new UnitFacts() {
            @Override
            public Map<String, ConsumerFacts> consumers(String controlPlaneId, Collection<String> applicationIds) {
                return Map.of();
            }

            @Override
            public Map<String, ServiceFacts> services(String controlPlaneId, Collection<String> gatewayServiceIds) {
                return Map.of(Plans.SERVICE, Plans.factsWithTokens());
            }
        };
        var planUnit = new PlanUnit(facts, Secret::new, WithoutStrategy.CLOSED, InstantSource.system());
        return new PreviewChanges(new OneGateway(Plans.PLANE, gateway), new MemoryUnits(UNIT), planUnit)
                .preview(Plans.PLANE)
                .orElseThrow();
    }
}
