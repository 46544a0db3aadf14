package io.gatehouse.gatewayconfig.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.gatewayconfig.plan.ConsumerFacts;
import io.gatehouse.gatewayconfig.plan.ConsumerFacts.Access;
import io.gatehouse.gatewayconfig.plan.ConsumerPlan;
import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.plan.GatewayProfile;
import io.gatehouse.gatewayconfig.plan.GatewayProfile.Mode;
import io.gatehouse.gatewayconfig.plan.KongVersion;
import io.gatehouse.gatewayconfig.plan.Plan;
import io.gatehouse.gatewayconfig.plan.Problem;
import io.gatehouse.gatewayconfig.plan.ServiceFacts;
import io.gatehouse.gatewayconfig.plan.ServiceFacts.Guard;
import io.gatehouse.gatewayconfig.plan.ServiceFacts.Strategy;
import io.gatehouse.gatewayconfig.plan.ServicePlan;
import io.gatehouse.gatewayconfig.plan.ServicePlan.WithoutStrategy;
import io.gatehouse.gatewayconfig.wanted.Fact.CredentialKind;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import io.gatehouse.schemas.sealed.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A version that changes its strategy at Konnect, and the applications that have the one or the other. */
class StrategyOrderTest {
    private static final String VERSION = "1b9f3b66-0a55-4a0d-9e1c-3d7e8f0a1111";
    private static final GatewayProfile KONNECT = GatewayProfile.of(Mode.KONNECT, KongVersion.ASSUMED);
    private static final String CLOSED = "";

    private final MemoryGateway gateway = new MemoryGateway(KONNECT);
    /** The strategy that the version is published with. */
    private String published = "one";

    private ApplyPlan.Applied syncService() {
        return apply(UnitKey.Kind.SERVICE, service(), gateway.read(UnitKey.Kind.SERVICE, Plans.SERVICE));
    }

    private ApplyPlan.Applied syncApplication(String strategy) {
        var plan = application(strategy);
        var root = plan.wanted().getFirst().root();
        return apply(UnitKey.Kind.CONSUMER, plan, gateway.read(UnitKey.Kind.CONSUMER, root));
    }

    private ApplyPlan.Applied apply(UnitKey.Kind kind, Plan plan, List<GatewayEntity> found) {
        var safe = new StrategyOrder(gateway).safe(kind, plan, found);
        var applied = new ApplyPlan(gateway, safe, found, List.of()).apply();
        return new ApplyPlan.Applied(applied.counts(), applied.differences(), safe.problems());
    }

    private Plan service() {
        var strategy = published.equals(CLOSED) ? null : strategy(published);
        var guards = List.of(new Guard(VERSION, strategy, strategy == null));
        var facts = new ServiceFacts(Plans.PLANE, Plans.SERVICE, 1, List.of(VERSION), guards);
        return ServicePlan.of(facts, KONNECT, WithoutStrategy.CLOSED, Secret::new);
    }

    private static Strategy strategy(String id) {
        return new Strategy(
                id,
                "openid_connect",
                List.of(),
                "https://" + id + ".example",
                List.of("azp"),
                List.of(),
                List.of("bearer"),
                Map.of(),
                Map.of());
    }

    /** Approved with this strategy. */
    private Plan application(String strategy) {
        var access = List.of(new Access(VERSION, true, published.equals(strategy)));
        var facts = new ConsumerFacts(
                Plans.PLANE,
                "application of " + strategy,
                1,
                null,
                strategy,
                CredentialKind.OAUTH_CLIENT,
                "client of " + strategy,
                null,
                access,
                List.of());
        return ConsumerPlan.of(facts, KONNECT, Secret::new, Instant.EPOCH);
    }

    @Test
    void anApplicationGetsAVersionAfterThePluginGotItsStrategy() {
        assertThat(syncApplication("one").problems())
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.UNAVAILABLE);
        assertThat(scopes("one")).isEmpty();
        syncService();
        assertThat(syncApplication("one").problems()).isEmpty();
        assertThat(scopes("one")).containsExactly(VERSION);
    }

    @Test
    void thePluginLosesAStrategyAfterItsApplicationsLostTheVersion() {
        settle();
        published = "two";
        assertThat(syncService().problems())
                .extracting(Problem::message)
                .containsExactly("put off until applications with strategy one lose the version");
        assertThat(strategies()).containsExactlyInAnyOrder("one", "two");
        syncApplication("one");
        assertThat(syncService().problems()).isEmpty();
        assertThat(strategies()).containsExactly("two");
    }

    @Test
    void aClosedServiceOpensAfterApplicationsOfAnotherStrategyLostTheVersion() {
        settle();
        published = CLOSED;
        syncService();
        published = "two";
        syncService();
        assertThat(gateway.names()).contains("request-termination").doesNotContain("konnect-application-auth");
        syncApplication("one");
        syncService();
        assertThat(gateway.names()).contains("konnect-application-auth").doesNotContain("request-termination");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void inWhateverOrderAllIsSyncedNoApplicationMayCallUnderAStrategyThatIsNotChecked(long seed) {
        var random = new Random(seed);
        gateway.afterEachRequest(() -> assertThat(everyScopeIsChecked()).isTrue());
        for (var step = 0; step < 200; step++) {
            switch (random.nextInt(4)) {
                case 0 -> published = List.of("one", "two", CLOSED).get(random.nextInt(3));
                case 1 -> syncService();
                case 2 -> syncApplication("one");
                default -> syncApplication("two");
            }
        }
        published = "two";
        settle();
        assertThat(scopes("two")).containsExactly(VERSION);
        assertThat(strategies()).containsExactly("two");
    }

    private void settle() {
        for (var round = 0; round < 3; round++) {
            syncService();
            syncApplication("one");
            syncApplication("two");
        }
    }

    private boolean everyScopeIsChecked() {
        return gateway.hasPlugin("request-termination")
                || List.of("one", "two").stream()
                        .allMatch(strategy ->
                                scopes(strategy).isEmpty() || strategies().contains(strategy));
    }

    private List<String> strategies() {
        return ApplicationAuthPlugin.among(gateway.all())
                .map(plugin -> List.copyOf(plugin.strategies()))
                .orElse(List.of());
    }

    private List<Object> scopes(String strategy) {
        return gateway.all().stream()
                .filter(entity -> strategy.equals(entity.fields().get("auth_strategy_id")))
                .map(entity -> list(entity.fields().get("scopes")))
                .findFirst()
                .orElse(List.of());
    }

    private static List<Object> list(@Nullable Object value) {
        return value instanceof List<?> list ? List.copyOf(list) : List.of();
    }
}
