package io.gatehouse.registration.authstrategy;

import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sets auth strategies up. */
public class ManageAuthStrategies {
    private final AuthStrategies strategies;
    private final AuthStrategyAnnouncements announcements;
    private final Transactions transactions;
    private final Clock clock;

    public ManageAuthStrategies(
            AuthStrategies strategies,
            AuthStrategyAnnouncements announcements,
            Transactions transactions,
            Clock clock) {
        this.strategies = strategies;
        this.announcements = announcements;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Adds one.
     *
     * @throws RefusedException if the provider that it names does not exist
     */
    public AuthStrategy create(WantedStrategy wanted) {
        return create(UUID.randomUUID(), wanted);
    }

    AuthStrategy create(UUID id, WantedStrategy wanted) {
        return transactions.inOne(() -> {
            var now = now();
            var strategy = state(id, wanted, false, 1, now, now);
            strategies.add(strategy);
            announcements.changed(strategy);
            return strategy;
        });
    }

    /**
     * Changes a strategy.
     *
     * @param change what is wanted, given what is there
     * @throws RefusedException if there is no such strategy, or the provider that it names does not exist
     */
    public AuthStrategy change(UUID id, Function<AuthStrategy, WantedStrategy> change) {
        return transactions.inOne(() -> {
            var old = strategies.lock(id).orElseThrow(() -> RefusedException.notFound("auth_strategy"));
            var changed = state(id, change.apply(old), old.active(), old.revision() + 1, old.createdAt(), now());
            strategies.replace(changed);
            announcements.changed(changed);
            return changed;
        });
    }

    /**
     * Takes one away for good.
     *
     * @throws RefusedException if there is no such strategy, or something uses it
     */
    public void delete(UUID id) {
        transactions.run(() -> {
            if (strategies.lock(id).isEmpty()) {
                throw RefusedException.notFound("auth_strategy");
            }
            if (strategies.isUsed(id)) {
                throw new RefusedException(Reason.conflict("auth_strategy", "The application auth strategy is in use"));
            }
            remove(id);
        });
    }

    /** Takes one away if it is there and nothing uses it. May be repeated. */
    void deleteUnused(UUID id) {
        transactions.run(() -> {
            if (strategies.lock(id).isPresent() && !strategies.isUsed(id)) {
                remove(id);
            }
        });
    }

    private void remove(UUID id) {
        strategies.remove(id);
        announcements.removed(id);
    }

    private AuthStrategy state(
            UUID id, WantedStrategy wanted, boolean active, long revision, Instant createdAt, Instant updatedAt) {
        return new AuthStrategy(
                id,
                wanted.name(),
                wanted.displayName(),
                wanted.config(),
                wanted.principalsEnabled(),
                provider(wanted.providerId()),
                wanted.labels(),
                active,
                revision,
                createdAt,
                updatedAt);
    }

    private @Nullable ProviderSummary provider(@Nullable UUID id) {
        return id == null
                ? null
                : strategies
                        .provider(id)
                        .orElseThrow(() -> new RefusedException(Reason.invalid(
                                "dcr_provider_id", "missing_reference", "\"dcr_provider_id\" names no DCR provider")));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
