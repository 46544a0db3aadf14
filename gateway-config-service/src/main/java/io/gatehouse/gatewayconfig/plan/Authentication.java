package io.gatehouse.gatewayconfig.plan;

import io.gatehouse.gatewayconfig.plan.GatewayProfile.Mode;
import io.gatehouse.gatewayconfig.plan.ServiceFacts.Strategy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How a gateway with consumers can find out who calls. One plugin does it, so all strategies of a service must agree. */
sealed interface Authentication {
    /** No strategy says. */
    record None() implements Authentication {}

    /** By an API key under any of these names. */
    record Keys(List<String> names) implements Authentication {}

    /** By a token with the client id in this claim. */
    record Tokens(String claim) implements Authentication {}

    /** By a token, as {@code openid-connect} is configured. */
    record OpenIdConnect(Map<String, @Nullable Object> config) implements Authentication {}

    /** The strategies ask for what it cannot do. */
    record Impossible(String reason) implements Authentication {}

    /** The one way that satisfies all strategies. */
    static Authentication of(List<Strategy> strategies, GatewayProfile profile) {
        var types = strategies.stream().map(Strategy::type).distinct().toList();
        if (types.isEmpty()) {
            return new None();
        }
        if (types.size() > 1) {
            return new Impossible(
                    "one gateway service cannot take tokens and API keys at once" + in(profile) + ids(strategies));
        }
        return switch (types.getFirst()) {
            case "key_auth" -> keys(strategies);
            case "openid_connect" ->
                profile.mode() == Mode.OPEN_SOURCE ? tokens(strategies, profile) : openIdConnect(strategies, profile);
            default -> new Impossible("auth strategy type " + types.getFirst() + " is unknown");
        };
    }

    private static Authentication keys(List<Strategy> strategies) {
        var names = new TreeSet<String>();
        strategies.forEach(strategy -> names.addAll(strategy.headerNames()));
        return new Keys(List.copyOf(names));
    }

    private static Authentication tokens(List<Strategy> strategies, GatewayProfile profile) {
        var claims = strategies.stream()
                .map(strategy -> String.join(".", strategy.claimPath()))
                .distinct()
                .toList();
        if (claims.size() > 1) {
            return new Impossible("one gateway service cannot look for the client id in claims "
                    + String.join(" and ", claims) + " at once" + in(profile) + ids(strategies));
        }
        var nested =
                strategies.stream().anyMatch(strategy -> strategy.claimPath().size() > 1);
        return nested
                ? new Impossible("credential_claim " + claims.getFirst()
                        + " lies inside another claim, where Kong's jwt plugin does not look")
                : new Tokens(claims.getFirst());
    }

    /** Ways to authenticate add up; all else must be the same, since one plugin asks one issuer in one way. */
    private static Authentication openIdConnect(List<Strategy> strategies, GatewayProfile profile) {
        var methods = new LinkedHashSet<String>();
        strategies.forEach(strategy -> methods.addAll(strategy.authMethods()));
        Map<String, @Nullable Object> common = null;
        for (var strategy : strategies) {
            var config = OpenIdConnectConfig.forConsumers(strategy, profile.version());
            var conflict = config.conflict();
            if (conflict.isPresent()) {
                return new Impossible(conflict.get());
            }
            var fields = config.fields();
            fields.put("auth_methods", List.copyOf(methods));
            if (common != null && !common.equals(fields)) {
                return new Impossible("one gateway service cannot take tokens with different "
                        + String.join(", ", differences(common, fields)) + in(profile) + ids(strategies));
            }
            common = fields;
        }
        return new OpenIdConnect(Objects.requireNonNull(common, "there is a strategy"));
    }

    private static List<String> differences(Map<String, @Nullable Object> one, Map<String, @Nullable Object> other) {
        var names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(one.get(name), other.get(name)))
                .toList();
    }

    private static String in(GatewayProfile profile) {
        return " with " + profile;
    }

    private static String ids(List<Strategy> strategies) {
        return " (strategies "
                + String.join(", ", strategies.stream().map(Strategy::id).toList()) + ")";
    }
}
