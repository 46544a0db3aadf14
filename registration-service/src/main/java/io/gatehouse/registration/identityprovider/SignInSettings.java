package io.gatehouse.registration.identityprovider;

import io.gatehouse.registration.identityprovider.ProviderConfig.Oidc;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How developers of a portal sign in, as Konnect's authentication settings show it: the rules, and the one provider that
 * counts.
 *
 * @param oidc the provider that is enabled, else the oldest of that kind; null for none
 */
public record SignInSettings(SignInRules rules, @Nullable IdentityProvider oidc) {
    static SignInSettings of(SignInRules rules, List<IdentityProvider> providers) {
        var oidc = providers.stream()
                .filter(provider -> provider.config() instanceof Oidc)
                .toList();
        var enabled = oidc.stream().filter(IdentityProvider::enabled).findFirst();
        return new SignInSettings(
                rules, enabled.or(() -> oidc.stream().findFirst()).orElse(null));
    }

    /** Whether developers can sign in by OpenID Connect. */
    public boolean oidcEnabled() {
        return oidc != null && oidc.enabled();
    }

    /** How they can. */
    public Optional<Oidc> config() {
        return oidc != null && oidc.config() instanceof Oidc config ? Optional.of(config) : Optional.empty();
    }
}
