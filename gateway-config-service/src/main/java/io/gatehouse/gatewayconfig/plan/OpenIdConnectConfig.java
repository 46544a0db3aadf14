package io.gatehouse.gatewayconfig.plan;

import io.gatehouse.gatewayconfig.plan.ServiceFacts.Strategy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of {@code openid-connect}. Three layers, of which the last one wins:
 *
 * <ol>
 *   <li>Defaults for what decides who gets through or what they can see. They are written out, since Kong's own differ between
 *       releases (3.10 does not check the issuer's certificate, 3.15 does).
 *   <li>Everything the strategy says, passed through.
 *   <li>What ties a token to an approved application. A strategy that asks for anything else cannot be used, see {@link
 *       #conflict}.
 * </ol>
 *
 * @see <a href="https://developer.konghq.com/plugins/openid-connect/reference/">openid-connect, configuration</a>
 */
final class OpenIdConnectConfig {
    private final Strategy strategy;
    private final Map<String, @Nullable Object> decided = new TreeMap<>();

    private OpenIdConnectConfig(Strategy strategy) {
        this.strategy = strategy;
        decided.put("anonymous", null);
        decided.put("verify_claims", true);
        decided.put("verify_signature", true);
    }

    /** For a gateway where a token leads to the consumer whose {@code custom_id} is the client id. */
    static OpenIdConnectConfig forConsumers(Strategy strategy, KongVersion version) {
        var config = new OpenIdConnectConfig(strategy);
        config.decided.put("consumer_by", List.of("custom_id"));
        config.decided.put("consumer_optional", false);
        if (version.isAtLeast(3, 14)) {
            config.decided.put("consumer_claims", List.of(strategy.claimPath()));
        } else {
            config.decided.put("consumer_claim", strategy.claimPath());
        }
        return config;
    }

    /** For a gateway that finds the application by itself. */
    static OpenIdConnectConfig forApplications(Strategy strategy) {
        return new OpenIdConnectConfig(strategy);
    }

    /** Why the strategy cannot be used; empty when it can. */
    Optional<String> conflict() {
        if (strategy.issuer() == null) {
            return Optional.of("strategy " + strategy.id() + " names no issuer");
        }
        return decided.entrySet().stream()
                .filter(field -> strategy.pluginConfig().containsKey(field.getKey()))
                .filter(field -> !Objects.equals(
                        field.getValue(), strategy.pluginConfig().get(field.getKey())))
                .findFirst()
                .map(field -> "strategy " + strategy.id() + " sets " + field.getKey()
                        + ", which decides who gets through (expected: " + field.getValue() + " or absent)");
    }

    Map<String, @Nullable Object> fields() {
        var fields = new TreeMap<String, @Nullable Object>();
        fields.put("enable_hs_signatures", false);
        fields.put("extra_jwks_uris", null);
        fields.put("hide_credentials", false);
        fields.put("ignore_signature", List.of());
        fields.put("issuers_allowed", null);
        fields.put("run_on_preflight", true);
        fields.put("ssl_verify", true);
        fields.putAll(strategy.pluginConfig());
        fields.put("issuer", strategy.issuer());
        fields.put("auth_methods", strategy.authMethods());
        fields.put("credential_claim", strategy.claimPath());
        fields.put("scopes", strategy.scopes());
        fields.putAll(decided);
        return fields;
    }
}
