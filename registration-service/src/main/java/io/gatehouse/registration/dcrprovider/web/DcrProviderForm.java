package io.gatehouse.registration.dcrprovider.web;

import io.gatehouse.registration.dcrprovider.DcrProvider;
import io.gatehouse.registration.dcrprovider.ProviderType;
import io.gatehouse.registration.dcrprovider.WantedProvider;
import io.gatehouse.schemas.http.JsonFields;
import io.gatehouse.schemas.http.TextRule;
import tools.jackson.databind.JsonNode;

/** What administrators send to create or change a provider. */
final class DcrProviderForm {
    private static final TextRule NAME = TextRule.length(1, 256);
    private static final TextRule ISSUER = TextRule.url(256);
    private static final String TYPE = "provider_type";

    private DcrProviderForm() {}

    static WantedProvider created(JsonNode body) {
        return JsonFields.read(body, DcrProviderForm::created);
    }

    private static WantedProvider created(JsonFields fields) {
        var typeKnown = fields.isOneOf(TYPE, ProviderType.texts());
        var type = fields.choice(TYPE, ProviderType.texts(), null);
        var config = typeKnown ? DcrConfigForm.created(fields, ProviderType.of(type)) : DcrConfigForm.unread(fields);
        return new WantedProvider(
                fields.text("name", NAME, null),
                fields.optionalText("display_name", NAME, null),
                typeKnown ? ProviderType.of(type) : ProviderType.KONG_IDENTITY,
                fields.text("issuer", ISSUER, null),
                config.settings(),
                config.secrets(),
                fields.labels("labels"));
    }

    static WantedProvider changed(JsonNode body, DcrProvider present) {
        return JsonFields.read(body, fields -> changed(fields, present));
    }

    private static WantedProvider changed(JsonFields fields, DcrProvider present) {
        var config = DcrConfigForm.changed(fields, present);
        return new WantedProvider(
                fields.text("name", NAME, present.name()),
                fields.optionalText("display_name", NAME, present.displayName()),
                present.type(),
                fields.text("issuer", ISSUER, present.issuer()),
                config.settings(),
                config.secrets(),
                fields.changedLabels("labels", present.labels()));
    }
}
