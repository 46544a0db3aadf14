package io.gatehouse.registration.identityprovider.web;

import io.gatehouse.registration.identityprovider.ManageSignIn.Wanted;
import io.gatehouse.registration.identityprovider.ProviderConfig.Oidc;
import io.gatehouse.registration.identityprovider.SignInRules;
import io.gatehouse.registration.identityprovider.SignInSettings;
import io.gatehouse.registration.identityprovider.WantedProvider;
import io.gatehouse.schemas.http.JsonFields;
import io.gatehouse.schemas.sealed.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What administrators send to change how developers sign in. */
final class SettingsForm {
    /** What says something of the provider. */
    private static final List<String> OF_PROVIDER =
            List.of("oidc_issuer", "oidc_client_id", "oidc_client_secret", "oidc_scopes", "oidc_claim_mappings");

    private SettingsForm() {}

    static Wanted changed(JsonNode body, SignInSettings present) {
        return JsonFields.read(body, fields -> {
            if (fields.flag("saml_auth_enabled", false)) {
                fields.reject("saml_auth_enabled", "invalid", "signing in by SAML is not offered (expected: false)");
            }
            return new Wanted(rules(fields, present.rules()), provider(fields, present));
        });
    }

    private static SignInRules rules(JsonFields fields, SignInRules present) {
        var older = fields.flag("oidc_team_mapping_enabled", present.teamsByGroups());
        var newer = fields.flag("idp_mapping_enabled", present.teamsByGroups());
        if (fields.has("oidc_team_mapping_enabled") && fields.has("idp_mapping_enabled") && older != newer) {
            fields.reject("idp_mapping_enabled", "invalid", "must be the same as \"oidc_team_mapping_enabled\"");
        }
        return new SignInRules(
                fields.flag("basic_auth_enabled", present.passwords()),
                fields.flag("konnect_mapping_enabled", present.teamsByAdministrators()),
                fields.has("idp_mapping_enabled") ? newer : older);
    }

    /** Without a provider, switching off what is off anyway needs none. */
    private static @Nullable WantedProvider provider(JsonFields fields, SignInSettings present) {
        var enabled = fields.flag("oidc_auth_enabled", present.oidcEnabled());
        var old = present.config().orElse(null);
        if (OF_PROVIDER.stream().noneMatch(fields::has)
                && (old == null ? !enabled : enabled == present.oidcEnabled())) {
            return null;
        }
        var secret = fields.optionalText("oidc_client_secret", ProviderForms.SECRET, null);
        return new WantedProvider(enabled, oidc(fields, old), secret == null ? null : new Secret(secret));
    }

    private static Oidc oidc(JsonFields fields, @Nullable Oidc old) {
        var issuer = ProviderForms.issuer(fields, "oidc_issuer", old);
        return new Oidc(
                issuer,
                fields.text("oidc_client_id", ProviderForms.TEXT, old == null ? null : old.clientId()),
                ProviderForms.keptSecret(old, issuer),
                fields.texts(
                        "oidc_scopes",
                        ProviderForms.SCOPES,
                        ProviderForms.TEXT,
                        old == null ? Oidc.USUAL_SCOPES : old.scopes()),
                ProviderForms.claims(fields.optionalObject("oidc_claim_mappings"), old));
    }
}
