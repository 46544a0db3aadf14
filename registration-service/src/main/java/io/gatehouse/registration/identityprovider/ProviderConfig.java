package io.gatehouse.registration.identityprovider;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an identity provider needs to be used. */
public sealed interface ProviderConfig {
    /** As the API spells the kind. */
    String type();

    /**
     * OpenID Connect.
     *
     * @param issuer where its metadata is found, and what its tokens say
     * @param sealedSecret the client secret, which only this service can open; null for a public client
     * @param scopes what is asked for; {@code openid} is added when it is missing
     */
    record Oidc(URI issuer, String clientId, @Nullable String sealedSecret, List<String> scopes, ClaimMappings claims)
            implements ProviderConfig {
        /** What is asked for when nobody says otherwise. */
        public static final List<String> USUAL_SCOPES = List.of("email", "openid", "profile");

        public Oidc {
            scopes = List.copyOf(scopes);
        }

        @Override
        public String type() {
            return "oidc";
        }
    }

    /**
     * SAML 2.0. It can be kept here, and not be used.
     *
     * @param metadataUrl null when the metadata is given
     * @param metadataXml null when its address is given
     */
    record Saml(@Nullable String metadataUrl, @Nullable String metadataXml) implements ProviderConfig {
        @Override
        public String type() {
            return "saml";
        }
    }
}
