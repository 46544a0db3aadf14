package io.gatehouse.registration.identityprovider.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.registration.identityprovider.ClaimMappings;
import io.gatehouse.registration.identityprovider.IdentityProvider;
import io.gatehouse.registration.identityprovider.ProviderConfig;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An identity provider as administrators see it: never with its secret. */
record ProviderView(UUID id, String type, boolean enabled, ConfigView config, Instant createdAt, Instant updatedAt) {
    sealed interface ConfigView {}

    record OidcView(URI issuerUrl, String clientId, List<String> scopes, ClaimMappings claimMappings)
            implements ConfigView {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SamlView(
            @Nullable String idpMetadataUrl, @Nullable String idpMetadataXml) implements ConfigView {}

    static ProviderView of(IdentityProvider provider) {
        return new ProviderView(
                provider.id(),
                provider.config().type(),
                provider.enabled(),
                config(provider.config()),
                provider.createdAt(),
                provider.updatedAt());
    }

    private static ConfigView config(ProviderConfig config) {
        return switch (config) {
            case ProviderConfig.Oidc oidc -> new OidcView(oidc.issuer(), oidc.clientId(), oidc.scopes(), oidc.claims());
            case ProviderConfig.Saml saml -> new SamlView(saml.metadataUrl(), saml.metadataXml());
        };
    }
}
