package io.gatehouse.registration.authstrategy.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.registration.authstrategy.AuthStrategy;
import io.gatehouse.registration.authstrategy.ProviderSummary;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A strategy as administrators see it. */
record AuthStrategyView(
        UUID id,
        String name,
        String displayName,
        String strategyType,
        Map<String, Map<String, @Nullable Object>> configs,
        boolean active,
        @Nullable Provider dcrProvider,
        Map<String, String> labels,
        boolean supportsMultipleCredentials,
        Principals principals,
        Instant createdAt,
        Instant updatedAt) {

    record Provider(
            UUID id,
            String name,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String displayName,

            String providerType) {
        static @Nullable Provider of(@Nullable ProviderSummary provider) {
            return provider == null
                    ? null
                    : new Provider(provider.id(), provider.name(), provider.displayName(), provider.providerType());
        }
    }

    record Principals(boolean enabled) {}

    static AuthStrategyView of(AuthStrategy strategy) {
        return new AuthStrategyView(
                strategy.id(),
                strategy.name(),
                strategy.displayName(),
                strategy.config().strategyType(),
                Map.of(strategy.config().name(), strategy.config().values()),
                strategy.active(),
                Provider.of(strategy.provider()),
                strategy.labels(),
                strategy.supportsMultipleCredentials(),
                new Principals(strategy.principalsEnabled()),
                strategy.createdAt(),
                strategy.updatedAt());
    }
}
