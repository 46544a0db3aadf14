package io.gatehouse.registration.authstrategy.web;

import io.gatehouse.registration.authstrategy.AuthConfig;
import io.gatehouse.registration.authstrategy.AuthConfig.KeyAuth;
import io.gatehouse.registration.authstrategy.AuthConfig.OpenIdConnect;
import io.gatehouse.registration.authstrategy.AuthConfig.Ttl;
import io.gatehouse.schemas.http.JsonFields;
import io.gatehouse.schemas.http.ListRule;
import io.gatehouse.schemas.http.TextRule;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code configs} as administrators send it. Secrets for the gateway's plugin are sealed as soon as they are read. */
final class AuthConfigForm {
    private static final String NAME = "configs";
    private static final List<String> USUAL_KEY_NAMES = List.of("apikey");
    private static final ListRule KEY_NAMES = new ListRule(1, 10);
    private static final ListRule UP_TO_10 = new ListRule(0, 10);
    private static final ListRule UP_TO_50 = new ListRule(0, 50);

    private final UnaryOperator<String> seal;

    /** @param seal seals to the service that configures gateways */
    AuthConfigForm(UnaryOperator<String> seal) {
        this.seal = seal;
    }

    AuthConfig created(JsonFields body, String type) {
        var configs = body.object(NAME);
        return type.equals(KeyAuth.TYPE)
                ? keys(configs.object(KeyAuth.NAME), null)
                : tokens(configs.object(OpenIdConnect.NAME), null);
    }

    /** What changes; fields that are not given stay as they are. */
    AuthConfig changed(JsonFields body, AuthConfig present) {
        var configs = body.optionalObject(NAME);
        if (configs == null) {
            return present;
        }
        return switch (present) {
            case KeyAuth keys -> keys(configs.object(KeyAuth.NAME), keys);
            case OpenIdConnect tokens -> tokens(configs.object(OpenIdConnect.NAME), tokens);
        };
    }

    private static KeyAuth keys(JsonFields config, @Nullable KeyAuth present) {
        var names = config.texts(
                "key_names",
                KEY_NAMES,
                TextRule.length(1, 256),
                present == null ? USUAL_KEY_NAMES : present.keyNames());
        return new KeyAuth(names, ttl(config, present));
    }

    private static @Nullable Ttl ttl(JsonFields config, @Nullable KeyAuth present) {
        if (present != null && config.isNull("ttl")) {
            config.ignore("ttl");
            return null;
        }
        var ttl = config.optionalObject("ttl");
        if (ttl == null) {
            return present == null ? null : present.ttl();
        }
        return new Ttl(ttl.integer("value", 1, null), ttl.choice("unit", Ttl.UNITS, null));
    }

    private OpenIdConnect tokens(JsonFields config, @Nullable OpenIdConnect present) {
        var always = new OpenIdConnect(
                config.text("issuer", TextRule.url(256), present == null ? null : present.issuer()),
                config.texts(
                        "credential_claim",
                        UP_TO_10,
                        TextRule.atMost(128),
                        present == null ? null : present.credentialClaim()),
                config.texts("scopes", UP_TO_50, TextRule.atMost(128), present == null ? null : present.scopes()),
                config.texts(
                        "auth_methods", UP_TO_10, TextRule.atMost(64), present == null ? null : present.authMethods()),
                present == null ? Map.of() : present.plugin(),
                present == null ? Map.of() : present.sealed());
        return new PluginForm(config, seal).change(always);
    }
}
