package io.gatehouse.registration.application.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.registration.application.CredentialKind;
import io.gatehouse.registration.application.Strategy;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An auth strategy beside an application; which fields it has depends on its {@code credential_type}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StrategyView(
        UUID id,
        String name,
        String credentialType,
        @Nullable List<String> keyNames,
        Strategy.@Nullable Ttl ttl,
        @Nullable List<String> authMethods,
        @Nullable List<String> availableScopes,
        @Nullable Boolean supportsMultipleCredentials) {
    /** As developers see it. */
    public static @Nullable StrategyView forDeveloper(@Nullable Strategy strategy) {
        return strategy == null ? null : view(strategy, strategy.severalCredentials());
    }

    /** Without what only the choice of a strategy needs. */
    public static @Nullable StrategyView brief(@Nullable Strategy strategy) {
        return strategy == null ? null : view(strategy, null);
    }

    private static StrategyView view(Strategy strategy, @Nullable Boolean multiple) {
        var keys = strategy.credentials() == CredentialKind.KEY_AUTH;
        return new StrategyView(
                strategy.id(),
                strategy.name(),
                strategy.credentials().text(),
                keys ? strategy.keyNames() : null,
                strategy.ttl(),
                keys ? null : strategy.authMethods(),
                strategy.developerScopes() ? strategy.scopes() : null,
                multiple);
    }
}
