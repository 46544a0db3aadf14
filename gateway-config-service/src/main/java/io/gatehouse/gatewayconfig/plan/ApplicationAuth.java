package io.gatehouse.gatewayconfig.plan;

import io.gatehouse.gatewayconfig.plan.ServiceFacts.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of {@code konnect-application-auth}: every strategy of a version, each for the applications that have it.
 * The plugin checks that an application has the version among its scopes, which takes the place of {@code acl}.
 *
 * <p>Only the newest form is used, {@code v2-strategies} (Kong 3.6 and newer).
 */
final class ApplicationAuth {
    private final List<Strategy> strategies;

    ApplicationAuth(List<Strategy> strategies) {
        this.strategies = strategies;
    }

    /** Why the strategies cannot be used; empty when they can. */
    Optional<String> conflict() {
        return strategies.stream()
                .flatMap(strategy -> conflict(strategy).stream())
                .findFirst();
    }

    private static Optional<String> conflict(Strategy strategy) {
        return switch (strategy.type()) {
            case "key_auth" -> Optional.empty();
            case "openid_connect" ->
                OpenIdConnectConfig.forApplications(strategy).conflict();
            default -> Optional.of("auth strategy type " + strategy.type() + " is unknown");
        };
    }

    /** @param productVersionId the scope that an application needs */
    Map<String, @Nullable Object> fields(String productVersionId) {
        var keys = new ArrayList<Map<String, @Nullable Object>>();
        var tokens = new ArrayList<Map<String, @Nullable Object>>();
        for (var strategy : strategies) {
            if (strategy.type().equals("key_auth")) {
                keys.add(entry(strategy, Map.of("key_names", strategy.headerNames())));
            } else {
                tokens.add(entry(
                        strategy, OpenIdConnectConfig.forApplications(strategy).fields()));
            }
        }
        return Map.of(
                "scope",
                productVersionId,
                "auth_type",
                "v2-strategies",
                "v2_strategies",
                Map.of("key_auth", keys, "openid_connect", tokens));
    }

    private static Map<String, @Nullable Object> entry(
            Strategy strategy, Map<String, ? extends @Nullable Object> config) {
        return Map.of("strategy_id", strategy.id(), "config", config);
    }
}
