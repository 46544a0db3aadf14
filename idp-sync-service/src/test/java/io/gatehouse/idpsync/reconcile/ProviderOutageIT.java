package io.gatehouse.idpsync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.idpsync.client.Clients;
import io.gatehouse.idpsync.client.ProviderSettings;
import io.gatehouse.schemas.sealed.SecretRecipient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many applications wait for a provider: who is served when, and how fast. */
class ProviderOutageIT {
    private static final int APPLICATIONS = 10_000;
    private static final int PER_SECOND = 20;
    private static final Duration OUTAGE = Duration.ofMinutes(30);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final String PROVIDER = "a";
    private static final String OTHER = "b";

    private final String recipient = SecretRecipient.create().publicJwk();
    private final SimulatedEngine engine = new SimulatedEngine(Map.of("limited", (double) PER_SECOND));
    private final TreeSet<Waiting> waiting =
            new TreeSet<>(Comparator.comparing(Waiting::person).reversed().thenComparing(Waiting::number));
    private int arrived;
    private int violations;

    private record Waiting(boolean person, int number) {
        String applicationId() {
            return "application-%05d".formatted(number);
        }
    }

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    @SuppressWarnings("SystemOut") // for whoever reads the build's output
    void afterAnOutageTheLimitIsUsedAndKeptAndWhoAPersonWaitsForGoesFirst() {
        var provider = limited(PROVIDER);
        provider.down = true;
        for (var second = 0; second < OUTAGE.toSeconds(); second++) {
            arrive(APPLICATIONS * (second + 1) / (int) OUTAGE.toSeconds());
            engine.pick();
            engine.time.pass(POLL);
        }
        var callsWhileDown = provider.calls;
        provider.down = false;
        provider.calls = 0;
        var back = engine.time.instant();
        while (!waiting.isEmpty()) {
            if (arrived < APPLICATIONS + 100) {
                arrive(arrived + 1);
            }
            pickInOrder(provider);
        }
        var drained = Duration.between(back, engine.time.instant());
        var used = provider.calls / (PER_SECOND * drained.toMillis() / 1000.0);
        System.out.printf(
                "outage of %d min, %d waiting, %d calls meanwhile; drained in %d s with %d calls: %.1f %% of the limit,"
                        + " %d times over it, %d out of order%n",
                OUTAGE.toMinutes(),
                APPLICATIONS,
                callsWhileDown,
                drained.toSeconds(),
                provider.calls,
                used * 100,
                provider.overLimit,
                violations);
        assertThat(provider.made).doesNotHaveDuplicates().hasSize(APPLICATIONS + 100);
        assertThat(used).isBetween(0.9, 1.0);
        assertThat(provider.overLimit).isZero();
        assertThat(violations).isZero();
        assertThat(callsWhileDown).isLessThan(200);
    }

    private void pickInOrder(LimitedProvider provider) {
        var expected = List.copyOf(waiting);
        var before = provider.made.size();
        engine.pick();
        var made = new ArrayList<>(provider.made.subList(before, provider.made.size()));
        for (var place = 0; place < made.size(); place++) {
            var first = expected.get(place);
            if (!first.applicationId().equals(made.get(place))) {
                violations++;
            }
        }
        made.forEach(id -> waiting.removeIf(one -> one.applicationId().equals(id)));
        if (made.isEmpty()) {
            engine.time.pass(POLL);
        }
    }

    /** Lets applications arrive, up to a number; a person waits for each tenth. */
    private void arrive(int upTo) {
        var routine = new ArrayList<String>();
        for (; arrived < upTo; arrived++) {
            var next = new Waiting(arrived % 10 == 0, arrived);
            waiting.add(next);
            if (next.person()) {
                want(next.applicationId(), PROVIDER, true);
            } else {
                routine.add(next.applicationId());
            }
        }
        engine.wantAll(routine, PROVIDER);
    }

    private void want(String applicationId, String provider, boolean person) {
        engine.remember.remember(new WantedClient.Present(
                applicationId, 1, provider, "s", Clients.weather(applicationId), person ? recipient : null, null));
    }

    private LimitedProvider limited(String id) {
        var settings = settings(id);
        engine.remember.remember(settings);
        var provider = new LimitedProvider(PER_SECOND, engine.budgets.apply(settings), engine.time);
        engine.providers.put(id, provider);
        return provider;
    }

    @Test
    void manyWhoWaitForOneProviderDelayNobodyWhoWaitsForAnother() {
        limited(PROVIDER);
        var other = limited(OTHER);
        arrive(1000);
        want("other", OTHER, false);
        engine.pick();
        assertThat(other.made).containsExactly("other");
    }

    @Test
    void whoAPersonWaitsForPassesWhatIsOnlyRepaired() {
        var provider = limited(PROVIDER);
        for (var number = 0; number < 100; number++) {
            want("repair-" + number, PROVIDER, false);
        }
        want("person", PROVIDER, true);
        engine.pick();
        assertThat(provider.made).first().isEqualTo("person");
    }

    @Test
    void twoInstancesKeepToTheLimitTogether() {
        var settings = settings(PROVIDER);
        var first = engine.budgets.apply(settings);
        var second = engine.budgetsOfAnotherInstance().apply(settings);
        var both = new LimitedProvider(PER_SECOND, first, engine.time);
        var begun = engine.time.instant();
        for (var calls = 0; calls < 200; calls++) {
            both.find("first");
            both.call(second);
        }
        var used = both.calls
                / (PER_SECOND * Duration.between(begun, engine.time.instant()).toMillis() / 1000.0);
        assertThat(both.overLimit).isZero();
        assertThat(used).isBetween(0.9, 1.01);
    }

    private static ProviderSettings settings(String id) {
        return new ProviderSettings(id, 1, false, "limited", "https://idp.example", Map.of(), Map.of());
    }
}
