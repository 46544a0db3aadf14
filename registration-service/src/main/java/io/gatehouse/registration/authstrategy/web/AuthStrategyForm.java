package io.gatehouse.registration.authstrategy.web;

import io.gatehouse.registration.authstrategy.AuthConfig.KeyAuth;
import io.gatehouse.registration.authstrategy.AuthConfig.OpenIdConnect;
import io.gatehouse.registration.authstrategy.AuthStrategy;
import io.gatehouse.registration.authstrategy.WantedStrategy;
import io.gatehouse.schemas.http.JsonFields;
import io.gatehouse.schemas.http.TextRule;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What administrators send to create, replace or change a strategy. */
final class AuthStrategyForm {
    private static final TextRule NAME = TextRule.length(1, 256);
    private static final TextRule DISPLAY_NAME = TextRule.atMost(256);
    private static final List<String> TYPES = List.of(KeyAuth.TYPE, OpenIdConnect.TYPE);
    private static final String TYPE = "strategy_type";
    private static final String PROVIDER = "dcr_provider_id";

    private final AuthConfigForm configs;

    AuthStrategyForm(AuthConfigForm configs) {
        this.configs = configs;
    }

    WantedStrategy created(JsonNode body) {
        return JsonFields.read(body, this::created);
    }

    /** The same body as to create; the type stays. */
    WantedStrategy replaced(JsonNode body, AuthStrategy present) {
        return JsonFields.read(body, fields -> {
            if (fields.isOneOf(TYPE, TYPES)
                    && !fields.isOneOf(TYPE, List.of(present.config().strategyType()))) {
                fields.reject(TYPE, "invalid", "\"strategy_type\" cannot be changed");
            }
            return created(fields);
        });
    }

    private WantedStrategy created(JsonFields fields) {
        var typeKnown = fields.isOneOf(TYPE, TYPES);
        var type = fields.choice(TYPE, TYPES, null);
        if (!typeKnown) {
            fields.ignore("configs");
            fields.ignore(PROVIDER);
        }
        return new WantedStrategy(
                fields.text("name", NAME, null),
                fields.text("display_name", DISPLAY_NAME, null),
                typeKnown ? configs.created(fields, type) : new KeyAuth(List.of(), null),
                principals(fields, false),
                type.equals(OpenIdConnect.TYPE) ? fields.nullableUuid(PROVIDER, null) : null,
                fields.labels("labels"));
    }

    WantedStrategy changed(JsonNode body, AuthStrategy present) {
        return JsonFields.read(body, fields -> changed(fields, present));
    }

    private WantedStrategy changed(JsonFields fields, AuthStrategy present) {
        return new WantedStrategy(
                fields.text("name", NAME, present.name()),
                fields.text("display_name", DISPLAY_NAME, present.displayName()),
                configs.changed(fields, present.config()),
                principals(fields, present.principalsEnabled()),
                changedProvider(fields, present),
                fields.changedLabels("labels", present.labels()));
    }

    private static @Nullable UUID changedProvider(JsonFields fields, AuthStrategy present) {
        var provider = present.provider();
        var wanted = fields.nullableUuid(PROVIDER, provider == null ? null : provider.id());
        if (wanted != null && present.config() instanceof KeyAuth) {
            fields.reject(PROVIDER, "invalid", "\"dcr_provider_id\" is allowed with openid_connect only");
        }
        return wanted;
    }

    private static boolean principals(JsonFields fields, boolean otherwise) {
        var principals = fields.optionalObject("principals");
        if (principals == null) {
            return otherwise;
        }
        var enabled = principals.flag("enabled", null);
        if (enabled && !otherwise) {
            principals.reject("enabled", "invalid", "must be false: applications have no principals here");
        }
        return enabled;
    }
}
