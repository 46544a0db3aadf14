package io.gatehouse.audit.destination;

import io.gatehouse.audit.format.LogFormat;
import io.gatehouse.schemas.http.JsonFields;
import io.gatehouse.schemas.http.TextRule;
import io.gatehouse.schemas.sealed.SealingKey;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the settings of destinations, which are also those of the webhook in version 2 of the API. */
public final class DestinationForm {
    private static final List<String> FORMATS =
            Arrays.stream(LogFormat.values()).map(LogFormat::label).toList();

    private final SettingRules rules;
    private final SealingKey sealingKey;

    public DestinationForm(SettingRules rules, SealingKey sealingKey) {
        this.rules = rules;
        this.sealingKey = sealingKey;
    }

    /** Every setting of a new destination. */
    public DestinationChange all(JsonFields fields) {
        return settings(fields, name(fields, true), true);
    }

    /** The settings that are given. */
    public DestinationChange some(JsonFields fields) {
        return settings(fields, name(fields, false), false);
    }

    /** The settings that are given, of a destination whose name is not to be changed. */
    public DestinationChange unnamed(JsonFields fields) {
        return settings(fields, null, false);
    }

    private static @Nullable String name(JsonFields fields, boolean required) {
        return text(fields, "name", 255, required, SettingRules::objectionToName);
    }

    private DestinationChange settings(JsonFields fields, @Nullable String name, boolean required) {
        var endpoint = text(fields, "endpoint", 2048, required, rules::objectionToEndpoint);
        var authorization = text(fields, "authorization", 4096, required, SettingRules::objectionToAuthorization);
        var format = fields.choice("log_format", FORMATS, required ? null : "");
        var skip = fields.flag("skip_ssl_verification", false);
        return new DestinationChange(
                name,
                endpoint == null ? null : URI.create(endpoint),
                authorization == null ? null : sealingKey.seal(authorization),
                LogFormat.of(format).orElse(null),
                fields.has("skip_ssl_verification") ? skip : null);
    }

    /** A text that the rule has no objection to; null when it is not given, or wrong. */
    private static @Nullable String text(
            JsonFields fields, String name, int longest, boolean required, Function<String, Optional<String>> rule) {
        var text = fields.optionalText(name, TextRule.atMost(longest), required ? "" : null);
        var objection = text == null ? Optional.<String>empty() : rule.apply(text);
        objection.ifPresent(reason -> fields.reject(name, "invalid", reason));
        return objection.isPresent() ? null : text;
    }
}
