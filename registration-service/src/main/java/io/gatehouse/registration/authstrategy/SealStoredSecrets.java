package io.gatehouse.registration.authstrategy;

import io.gatehouse.registration.authstrategy.AuthConfig.OpenIdConnect;
import io.gatehouse.registration.transaction.Transactions;
import io.gatehouse.schemas.plugin.PluginSecrets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Seals secrets for the plugin that an earlier release stored readable, and announces the strategies anew, so that the topic's
 * compaction removes the readable ones there. Repeatable: a strategy without such secrets is left as it is.
 */
public class SealStoredSecrets {
    private final AuthStrategies strategies;
    private final AuthStrategyAnnouncements announcements;
    private final Transactions transactions;
    private final Clock clock;
    private final UnaryOperator<String> seal;

    /** @param seal seals to the service that configures gateways */
    public SealStoredSecrets(
            AuthStrategies strategies,
            AuthStrategyAnnouncements announcements,
            Transactions transactions,
            Clock clock,
            UnaryOperator<String> seal) {
        this.strategies = strategies;
        this.announcements = announcements;
        this.transactions = transactions;
        this.clock = clock;
        this.seal = seal;
    }

    /** Seals them all; answers which fields of which strategy, without their values. */
    public Map<UUID, Set<String>> sealAll() {
        var done = new TreeMap<UUID, Set<String>>();
        for (var id : strategies.withTokens()) {
            var names = transactions.inOne(() -> seal(id));
            if (!names.isEmpty()) {
                done.put(id, names);
            }
        }
        return done;
    }

    private Set<String> seal(UUID id) {
        var found = strategies.lock(id).orElse(null);
        if (found == null || !(found.config() instanceof OpenIdConnect tokens)) {
            return Set.of();
        }
        var parts = PluginSecrets.split(tokens.plugin(), seal);
        if (parts.sealed().isEmpty()) {
            return Set.of();
        }
        var all = new HashMap<>(tokens.sealed());
        all.putAll(parts.sealed());
        var changed =
                found.with(tokens.with(parts.readable(), all), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        strategies.replace(changed);
        announcements.changed(changed);
        return parts.sealed().keySet();
    }
}
