package io.gatehouse.gatewayconfig.plan;

import io.gatehouse.gatewayconfig.plan.ServiceFacts.Strategy;
import java.util.List;
import java.util.TreeSet;

/** How an open-source Kong can find out who calls. */
sealed interface Authentication {
    /** No strategy says. */
    record None() implements Authentication {}

    /** By an API key under any of these names. */
    record Keys(List<String> names) implements Authentication {}

    /** By a token with the client id in this claim. */
    record Tokens(String claim) implements Authentication {}

    /** The strategies ask for what it cannot do. */
    record Impossible(String reason) implements Authentication {}

    /** The one way that satisfies all strategies: those for keys add up, those for tokens must name the same claim. */
    static Authentication of(List<Strategy> strategies) {
        var types = strategies.stream().map(Strategy::type).distinct().toList();
        if (types.isEmpty()) {
            return new None();
        }
        if (types.size() > 1) {
            return new Impossible("one gateway service cannot take tokens and API keys at once in open-source mode"
                    + " (strategies " + ids(strategies) + ")");
        }
        return switch (types.getFirst()) {
            case "key_auth" -> keys(strategies);
            case "openid_connect" -> tokens(strategies);
            default -> new Impossible("auth strategy type " + types.getFirst() + " is unknown");
        };
    }

    private static Authentication keys(List<Strategy> strategies) {
        var names = new TreeSet<String>();
        strategies.forEach(strategy -> names.addAll(strategy.keyNames()));
        return new Keys(names.isEmpty() ? List.of("apikey") : List.copyOf(names));
    }

    private static Authentication tokens(List<Strategy> strategies) {
        var claims = strategies.stream().map(Authentication::claim).distinct().toList();
        if (claims.size() > 1) {
            return new Impossible(
                    "one gateway service cannot look for the client id in claims " + String.join(" and ", claims)
                            + " at once in open-source mode (strategies " + ids(strategies) + ")");
        }
        var nested = strategies.stream()
                .anyMatch(strategy -> strategy.credentialClaim().size() > 1);
        return nested
                ? new Impossible("credential_claim " + claims.getFirst()
                        + " lies inside another claim, where Kong's jwt plugin does not look")
                : new Tokens(claims.getFirst());
    }

    /** The default is that of the openid-connect plugin. */
    private static String claim(Strategy strategy) {
        return strategy.credentialClaim().isEmpty() ? "sub" : String.join(".", strategy.credentialClaim());
    }

    private static String ids(List<Strategy> strategies) {
        return String.join(", ", strategies.stream().map(Strategy::id).toList());
    }
}
