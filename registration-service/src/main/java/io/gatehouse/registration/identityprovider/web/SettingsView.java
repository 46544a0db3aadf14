package io.gatehouse.registration.identityprovider.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.registration.identityprovider.ClaimMappings;
import io.gatehouse.registration.identityprovider.ProviderConfig.Oidc;
import io.gatehouse.registration.identityprovider.SignInSettings;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How developers sign in, as administrators see it.
 *
 * @param oidcTeamMappingEnabled older name of {@code idpMappingEnabled}
 * @param oidcConfig left out when there is no provider
 */
record SettingsView(
        boolean basicAuthEnabled,
        boolean oidcAuthEnabled,
        boolean samlAuthEnabled,
        boolean oidcTeamMappingEnabled,
        boolean idpMappingEnabled,
        boolean konnectMappingEnabled,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ConfigView oidcConfig) {
    record ConfigView(URI issuer, String clientId, List<String> scopes, ClaimMappings claimMappings) {
        static ConfigView of(Oidc oidc) {
            return new ConfigView(oidc.issuer(), oidc.clientId(), oidc.scopes(), oidc.claims());
        }
    }

    static SettingsView of(SignInSettings settings) {
        var rules = settings.rules();
        return new SettingsView(
                rules.passwords(),
                settings.oidcEnabled(),
                false,
                rules.teamsByGroups(),
                rules.teamsByGroups(),
                rules.teamsByAdministrators(),
                settings.config().map(ConfigView::of).orElse(null));
    }
}
