package io.gatehouse.idpsync.provider.limit;

import io.gatehouse.idpsync.client.BudgetSpentException;
import io.gatehouse.idpsync.client.CallBudget;
import io.gatehouse.idpsync.client.ProviderSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** One budget per provider, which its settings may change without. */
public final class CallBudgets implements Function<ProviderSettings, CallBudget> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, Double> perSecond;
    private final CallTurns turns;
    private final Clock clock;
    private final Consumer<Duration> pause;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /**
     * Budgets of all providers.
     *
     * @param perSecond calls per second by provider type, above 0; a type without an entry has no limit of ours
     * @param pause waits
     */
    public CallBudgets(Map<String, Double> perSecond, CallTurns turns, Clock clock, Consumer<Duration> pause) {
        this.perSecond = Map.copyOf(perSecond);
        this.turns = turns;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public CallBudget apply(ProviderSettings provider) {
        return known.computeIfAbsent(
                        provider.providerId(),
                        id -> new Known(provider.providerType(), budget(id, provider.providerType())))
                .budget();
    }

    /** How many attempts at a time make sense at a provider: with more than a second's calls under way, all only wait longer. */
    public int atOnce(String providerId) {
        var provider = known.get(providerId);
        var rate = provider == null ? null : perSecond.get(provider.type());
        return rate == null ? Integer.MAX_VALUE : Math.max(1, rate.intValue());
    }

    /** Forgets a provider that was deleted. */
    public void forget(String providerId) {
        known.remove(providerId);
    }

    private CallBudget budget(String providerId, String type) {
        var rate = perSecond.get(type);
        if (rate == null) {
            return new PacedBudget(() -> {}, clock);
        }
        var pace = Pace.of(rate);
        return new PacedBudget(() -> await(providerId, pace), clock);
    }

    private void await(String providerId, Pace pace) {
        var wait = turns.take(providerId, pace, clock.instant(), PATIENCE)
                .orElseThrow(() -> new BudgetSpentException(PATIENCE));
        if (wait.isPositive()) {
            pause.accept(wait);
        }
    }

    private record Known(String type, CallBudget budget) {}
}
