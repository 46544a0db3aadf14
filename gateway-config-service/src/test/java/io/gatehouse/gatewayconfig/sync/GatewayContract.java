package io.gatehouse.gatewayconfig.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.plan.Plan;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every gateway adapter does, against a gateway that is there. Leaves nothing behind. */
public abstract class GatewayContract {
    private final String application = UUID.randomUUID().toString();
    private final String version = UUID.randomUUID().toString();

    /** The gateway under test. */
    protected abstract Gateway gateway();

    /** A service of the operator, the same during one test; a UUID. */
    protected abstract String service();

    @AfterEach
    void leaveNothingBehind() {
        apply(consumer(), Plans.unlinked());
        applyToService(Plans.unlinked());
    }

    @Test
    void whatWasAppliedIsFoundAsWantedAndNotWrittenAgain() {
        applyToService(Plans.tokens(service()));
        apply(consumer(), consumer());
        assertThat(applyToService(Plans.tokens(service())).counts()).isEqualTo(new Counts(0, 0, 0, 2));
        assertThat(apply(consumer(), consumer()).counts()).isEqualTo(new Counts(0, 0, 0, 3));
    }

    @Test
    void aServiceChangesFromOneKindOfAuthenticationToClosedToNothing() {
        applyToService(Plans.tokens(service()));
        assertThat(plugins()).containsExactlyInAnyOrder("acl", "jwt");
        applyToService(Plans.closed(service()));
        assertThat(plugins()).containsExactly("request-termination");
        applyToService(Plans.unlinked());
        assertThat(plugins()).isEmpty();
    }

    @Test
    void whatIsNotThereIsReadAsEmptyAndDeletedWithoutComplaint() {
        var missing = UUID.randomUUID().toString();
        assertThat(gateway().read(UnitKey.Kind.CONSUMER, missing)).isEmpty();
        assertThat(gateway().read(UnitKey.Kind.SERVICE, missing)).isEmpty();
        consumer().wanted().reversed().forEach(gateway()::delete);
        Plans.tokens(service()).wanted().forEach(gateway()::delete);
    }

    @Test
    void aConsumerTakesAllItHasAlong() {
        apply(consumer(), consumer());
        gateway().delete(consumer().wanted().getFirst());
        assertThat(gateway().read(UnitKey.Kind.CONSUMER, root(consumer()))).isEmpty();
        assertThat(gateway().readOurs()).doesNotContainKey(root(consumer()));
    }

    @Test
    void allOfOursIsFoundByWhatItStandsOrFallsWith() {
        applyToService(Plans.tokens(service()));
        apply(consumer(), consumer());
        var ours = gateway().readOurs();
        assertThat(ours.get(service())).hasSize(2);
        assertThat(ours.get(root(consumer()))).hasSize(3);
    }

    @Test
    void aKeyThatIsTakenIsRefusedWithoutBeingShown() {
        apply(consumer(), consumer());
        var other = Plans.consumer(UUID.randomUUID().toString(), List.of(key()), version);
        try {
            var applied = new ApplyPlan(gateway(), other, List.of(), List.of()).apply();
            assertThat(applied.problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                    .contains("UNIQUE")
                    .doesNotContain(key()));
        } finally {
            gateway().delete(other.wanted().getFirst());
        }
    }

    private Plan consumer() {
        return Plans.consumer(application, List.of(key()), version);
    }

    private String key() {
        return "key-of-" + application;
    }

    private ApplyPlan.Applied apply(Plan known, Plan wanted) {
        return new ApplyPlan(gateway(), wanted, gateway().read(UnitKey.Kind.CONSUMER, root(known)), List.of()).apply();
    }

    private ApplyPlan.Applied applyToService(Plan wanted) {
        return new ApplyPlan(gateway(), wanted, gateway().read(UnitKey.Kind.SERVICE, service()), List.of()).apply();
    }

    private List<String> plugins() {
        return gateway().read(UnitKey.Kind.SERVICE, service()).stream()
                .map(GatewayEntity::name)
                .toList();
    }

    private static String root(Plan plan) {
        return plan.wanted().getFirst().root();
    }
}
