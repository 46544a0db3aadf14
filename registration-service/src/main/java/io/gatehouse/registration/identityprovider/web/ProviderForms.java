package io.gatehouse.registration.identityprovider.web;

import io.gatehouse.registration.identityprovider.ClaimMappings;
import io.gatehouse.registration.identityprovider.ProviderConfig;
import io.gatehouse.registration.identityprovider.ProviderConfig.Oidc;
import io.gatehouse.registration.identityprovider.ProviderConfig.Saml;
import io.gatehouse.registration.identityprovider.WantedProvider;
import io.gatehouse.schemas.http.JsonFields;
import io.gatehouse.schemas.http.ListRule;
import io.gatehouse.schemas.http.TextRule;
import io.gatehouse.schemas.sealed.Secret;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What administrators send about identity providers. */
final class ProviderForms {
    static final TextRule URL = TextRule.url(2048);
    static final TextRule TEXT = TextRule.length(1, 256);
    static final TextRule SECRET = TextRule.length(1, 1024);
    static final ListRule SCOPES = new ListRule(1, 50);
    private static final TextRule METADATA = TextRule.length(1, 200_000);
    private static final URI NOWHERE = URI.create("https://invalid");
    private static final List<String> TYPES = List.of("oidc", "saml");

    private ProviderForms() {}

    static WantedProvider created(JsonNode body) {
        return JsonFields.read(body, fields -> {
            var type = fields.choice("type", TYPES, null);
            return wanted(fields.flag("enabled", false), type, fields.object("config"), null);
        });
    }

    static WantedProvider changed(JsonNode body, WantedProvider present) {
        return JsonFields.read(body, fields -> {
            var enabled = fields.flag("enabled", present.enabled());
            var config = fields.optionalObject("config");
            return config == null
                    ? new WantedProvider(enabled, present.config(), null)
                    : wanted(enabled, present.config().type(), config, present.config());
        });
    }

    private static WantedProvider wanted(
            boolean enabled, String type, JsonFields config, @Nullable ProviderConfig present) {
        if (type.equals("saml")) {
            return new WantedProvider(enabled, saml(config, present instanceof Saml saml ? saml : null), null);
        }
        var secret = config.optionalText("client_secret", SECRET, null);
        var oidc = oidc(config, present instanceof Oidc there ? there : null);
        return new WantedProvider(enabled, oidc, secret == null ? null : new Secret(secret));
    }

    private static Saml saml(JsonFields config, @Nullable Saml present) {
        return new Saml(
                config.nullableText("idp_metadata_url", URL, present == null ? null : present.metadataUrl()),
                config.nullableText("idp_metadata_xml", METADATA, present == null ? null : present.metadataXml()));
    }

    private static Oidc oidc(JsonFields config, @Nullable Oidc present) {
        var issuer = issuer(config, "issuer_url", present);
        return new Oidc(
                issuer,
                config.text("client_id", TEXT, present == null ? null : present.clientId()),
                keptSecret(present, issuer),
                config.texts("scopes", SCOPES, TEXT, present == null ? Oidc.USUAL_SCOPES : present.scopes()),
                claims(config.optionalObject("claim_mappings"), present));
    }

    static URI issuer(JsonFields fields, String name, @Nullable Oidc present) {
        var text =
                fields.text(name, URL, present == null ? null : present.issuer().toString());
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            return NOWHERE; // the rule has noted what is wrong with it
        }
    }

    /** A secret is for one provider; another one must not get it. */
    static @Nullable String keptSecret(@Nullable Oidc present, URI issuer) {
        return present != null && present.issuer().equals(issuer) ? present.sealedSecret() : null;
    }

    static ClaimMappings claims(@Nullable JsonFields fields, @Nullable Oidc present) {
        var old = present == null ? ClaimMappings.USUAL : present.claims();
        return fields == null
                ? old
                : new ClaimMappings(
                        fields.text("name", TEXT, old.name()),
                        fields.text("email", TEXT, old.email()),
                        fields.text("groups", TEXT, old.groups()));
    }
}
