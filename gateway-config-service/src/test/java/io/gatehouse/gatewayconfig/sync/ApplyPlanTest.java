package io.gatehouse.gatewayconfig.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.plan.Plan;
import io.gatehouse.gatewayconfig.plan.Problem;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ApplyPlanTest {
    private final MemoryGateway gateway = new MemoryGateway();

    private ApplyPlan.Applied apply(Plan plan) {
        gateway.requests.clear();
        return new ApplyPlan(gateway, plan, gateway.read(UnitKey.Kind.SERVICE, Plans.SERVICE), List.of()).apply();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(Plans.unlinked(), Plans.tokens(), List.of("put acl", "put jwt")),
                Arguments.of(Plans.tokens(), Plans.unlinked(), List.of("delete jwt", "delete acl")),
                Arguments.of(Plans.tokens(), Plans.keys(), List.of("put key-auth", "delete jwt")),
                Arguments.of(
                        Plans.closed(), Plans.tokens(), List.of("put acl", "put jwt", "delete request-termination")),
                Arguments.of(
                        Plans.tokens(), Plans.closed(), List.of("put request-termination", "delete jwt", "delete acl")),
                Arguments.of(Plans.tokens(), Plans.tokens(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aServiceChangesInAnOrderThatNeverLetsAnUnapprovedCallThrough(Plan before, Plan after, List<String> requests) {
        apply(before);
        var open = !gateway.hasPlugin("acl") && !gateway.hasPlugin("request-termination");
        gateway.afterEachRequest(() -> assertThat(authenticationAlone()).isFalse());
        if (!open && !after.isNothing()) {
            gateway.afterEachRequest(() -> assertThat(isClosedToTheUnapproved()).isTrue());
        }
        apply(after);
        assertThat(gateway.requests).isEqualTo(requests);
    }

    private boolean authenticationAlone() {
        return (gateway.hasPlugin("jwt") || gateway.hasPlugin("key-auth")) && !isClosedToTheUnapproved();
    }

    private boolean isClosedToTheUnapproved() {
        return gateway.hasPlugin("acl") || gateway.hasPlugin("request-termination");
    }

    @Test
    void withoutAclTheServiceIsClosedAndAuthenticationNotPutInPlace() {
        gateway.refuse("acl");
        var applied = apply(Plans.tokens());
        assertThat(gateway.requests).containsExactly("put acl", "put request-termination");
        assertThat(applied.problems()).extracting(Problem::name).containsExactly("acl");
    }

    @Test
    void aForeignAclIsLeftAloneAndTheServiceClosed() {
        gateway.has(Plans.foreign("acl"));
        var applied = apply(Plans.tokens());
        assertThat(gateway.names()).containsExactly("acl", "request-termination");
        assertThat(applied.problems()).extracting(Problem::kind).containsExactly(Problem.Kind.REFUSED);
        apply(Plans.tokens());
        assertThat(gateway.requests).isEmpty();
    }

    @Test
    void aForeignAuthenticationIsLeftAloneBehindOurAcl() {
        gateway.has(Plans.foreign("jwt"));
        var applied = apply(Plans.tokens());
        assertThat(gateway.requests).containsExactly("put acl");
        assertThat(applied.problems()).extracting(Problem::name).containsExactly("jwt");
    }

    @Test
    void aServiceStaysClosedWhileAuthenticationIsRefused() {
        apply(Plans.closed());
        gateway.refuse("jwt");
        apply(Plans.tokens());
        assertThat(gateway.names()).containsExactly("acl", "request-termination");
    }

    @Test
    void foreignEntitiesAreNeverTouched() {
        var theirs = Plans.foreign("rate-limiting");
        gateway.has(theirs);
        apply(Plans.tokens());
        apply(Plans.unlinked());
        assertThat(gateway.all()).containsExactly(theirs);
    }

    @Test
    void aRevokedApplicationIsOutWithTheFirstWrite() {
        apply(Plans.consumer(Plans.APPLICATION, List.of("old"), "v1", "v2"));
        var wanted = Plans.consumer(Plans.APPLICATION, List.of("new"), "v2", "v3");
        gateway.requests.clear();
        new ApplyPlan(gateway, wanted, gateway.all(), List.of()).apply();
        assertThat(gateway.requests).containsExactly("delete v1", "delete key-auths", "put key-auths", "put v3");
    }

    @Test
    void aConsumerGoesInOneWrite() {
        var plan = Plans.consumer(Plans.APPLICATION, List.of("key"), "v1");
        plan.wanted().forEach(gateway::has);
        new ApplyPlan(gateway, Plans.unlinked(), gateway.all(), List.of()).apply();
        assertThat(gateway.requests).containsExactly("delete " + Plans.APPLICATION);
        assertThat(gateway.all()).isEmpty();
    }

    @Test
    void whatWePutThereGoesEvenWhenSomebodyTookItsTagsAway() {
        var consumer =
                Plans.consumer(Plans.APPLICATION, List.of("key"), "v1").wanted().getFirst();
        var fields = new HashMap<>(consumer.fields());
        fields.remove("tags");
        gateway.has(new GatewayEntity(consumer.kind(), consumer.id(), null, fields));
        new ApplyPlan(gateway, Plans.unlinked(), gateway.all(), List.of(consumer.path())).apply();
        assertThat(gateway.all()).isEmpty();
    }

    @Test
    void whatIsRefusedDoesNotStopTheOthers() {
        gateway.refuse("v1");
        new ApplyPlan(gateway, Plans.consumer(Plans.APPLICATION, List.of("key"), "v1", "v2"), List.of(), List.of())
                .apply();
        assertThat(gateway.names()).contains("key-auths", "v2").doesNotContain("v1");
    }

    @Test
    void withoutItsConsumerNothingElseIsSent() {
        gateway.refuse(Plans.APPLICATION);
        new ApplyPlan(gateway, Plans.consumer(Plans.APPLICATION, List.of("key"), "v1"), List.of(), List.of()).apply();
        assertThat(gateway.requests).containsExactly("put " + Plans.APPLICATION);
    }

    @Test
    void whatTheGatewayAddsAndReordersIsNoDifference() {
        for (var entity : Plans.tokens().wanted()) {
            var fields = new HashMap<>(entity.fields());
            fields.put("created_at", 1);
            fields.computeIfPresent("tags", (name, tags) -> ((List<?>) tags).reversed());
            gateway.has(new GatewayEntity(entity.kind(), entity.id(), entity.parentId(), fields));
        }
        var applied = apply(Plans.tokens());
        assertThat(gateway.requests).isEmpty();
        assertThat(applied.counts()).isEqualTo(new Counts(0, 0, 0, 2));
    }

    @Test
    void aPluginThatSomebodySwitchedOffIsSwitchedOnAgain() {
        for (var entity : Plans.tokens().wanted()) {
            var fields = new HashMap<>(entity.fields());
            fields.put("enabled", false);
            gateway.has(new GatewayEntity(entity.kind(), entity.id(), entity.parentId(), fields));
        }
        apply(Plans.tokens());
        assertThat(gateway.requests).containsExactly("put acl", "put jwt");
    }
}
