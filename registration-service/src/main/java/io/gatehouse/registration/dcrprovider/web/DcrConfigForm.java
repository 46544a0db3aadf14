package io.gatehouse.registration.dcrprovider.web;

import io.gatehouse.registration.dcrprovider.ConfigField;
import io.gatehouse.registration.dcrprovider.DcrProvider;
import io.gatehouse.registration.dcrprovider.ProviderType;
import io.gatehouse.schemas.http.JsonFields;
import io.gatehouse.schemas.http.TextRule;
import io.gatehouse.schemas.sealed.Secret;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code dcr_config} as administrators send it.
 *
 * @param settings readable fields
 * @param secrets write-only fields that were given
 */
record DcrConfigForm(Map<String, String> settings, Map<String, Secret> secrets) {
    private static final String NAME = "dcr_config";
    private static final String CLIENT_ID = "initial_client_id";
    private static final String CLIENT_SECRET = "initial_client_secret";

    /** All that a new provider of the type needs; a type of which Konnect wants to know nothing may do without. */
    static DcrConfigForm created(JsonFields body, ProviderType type) {
        var needsNothing = type.fields().stream().allMatch(ConfigField::ours);
        var config = needsNothing ? body.optionalObject(NAME) : body.object(NAME);
        return config == null ? new DcrConfigForm(Map.of(), Map.of()) : read(config, type, Map.of(), true);
    }

    /** What changes; fields that are not given stay as they are. */
    static DcrConfigForm changed(JsonFields body, DcrProvider present) {
        var config = body.optionalObject(NAME);
        return config == null
                ? new DcrConfigForm(present.settings(), Map.of())
                : read(config, present.type(), present.settings(), false);
    }

    /** Nothing, since without a type nobody can say what it should hold. */
    static DcrConfigForm unread(JsonFields body) {
        body.ignore(NAME);
        return new DcrConfigForm(Map.of(), Map.of());
    }

    private static DcrConfigForm read(
            JsonFields config, ProviderType type, Map<String, String> present, boolean secretsRequired) {
        var settings = new LinkedHashMap<String, String>();
        var secrets = new LinkedHashMap<String, Secret>();
        for (var field : type.fields()) {
            var name = field.name();
            if (field.ours() && !config.has(name) && !present.containsKey(name)) {
                continue;
            }
            switch (field.kind()) {
                case TEXT, URL -> settings.put(name, config.text(name, rule(field), present.get(name)));
                case NULLABLE_TEXT -> {
                    var text = config.nullableText(name, rule(field), present.get(name));
                    if (text != null) {
                        settings.put(name, text);
                    }
                }
                case FLAG -> {
                    var flag = config.flag(name, Boolean.valueOf(present.get(name)));
                    settings.put(name, String.valueOf(flag));
                }
                case SECRET -> {
                    if ((secretsRequired && field.required()) || config.has(name)) {
                        secrets.put(name, new Secret(config.text(name, rule(field), null)));
                    }
                }
            }
        }
        if (secrets.containsKey(CLIENT_SECRET) && !settings.containsKey(CLIENT_ID)) {
            config.reject(CLIENT_ID, "required", '"' + CLIENT_ID + "\" is required with " + CLIENT_SECRET);
        }
        return new DcrConfigForm(settings, secrets);
    }

    private static TextRule rule(ConfigField field) {
        return new TextRule(field.minimum(), field.maximum(), field.pattern(), field.kind() == ConfigField.Kind.URL);
    }
}
