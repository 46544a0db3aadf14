package io.gatehouse.idpsync.client.okta;

import com.okta.sdk.resource.model.ApplicationCredentialsOAuthClient;
import com.okta.sdk.resource.model.ApplicationSignOnMode;
import com.okta.sdk.resource.model.OAuthApplicationCredentials;
import com.okta.sdk.resource.model.OAuthEndpointAuthenticationMethod;
import com.okta.sdk.resource.model.OAuthGrantType;
import com.okta.sdk.resource.model.OAuthResponseType;
import com.okta.sdk.resource.model.OpenIdConnectApplication;
import com.okta.sdk.resource.model.OpenIdConnectApplicationSettings;
import com.okta.sdk.resource.model.OpenIdConnectApplicationSettingsClient;
import com.okta.sdk.resource.model.OpenIdConnectApplicationType;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.GrantTypes;
import io.gatehouse.schemas.sealed.Secret;
import java.util.List;
import java.util.Set;

/** What Okta is sent of new clients, and what of a client it can hold. */
final class OktaRequests {
    private static final int LONGEST_LABEL = 100;

    private OktaRequests() {}

    /** A service application: it asks for tokens by itself, and so has no use for redirect URIs. */
    static OpenIdConnectApplication creation(ClientSpec spec, String clientId, Secret secret) {
        var application = new OpenIdConnectApplication();
        application.setName("oidc_client");
        application.setLabel(spec.name());
        application.setSignOnMode(ApplicationSignOnMode.OPENID_CONNECT);
        application.setProfile(OktaApplication.profile(spec));
        application.setCredentials(new OAuthApplicationCredentials()
                .oauthClient(new ApplicationCredentialsOAuthClient()
                        .clientId(clientId)
                        .clientSecret(secret.reveal())
                        .tokenEndpointAuthMethod(OAuthEndpointAuthenticationMethod.CLIENT_SECRET_BASIC)));
        application.setSettings(new OpenIdConnectApplicationSettings()
                .oauthClient(new OpenIdConnectApplicationSettingsClient()
                        .applicationType(OpenIdConnectApplicationType.SERVICE)
                        .responseTypes(List.of(OAuthResponseType.TOKEN))
                        .grantTypes(List.of(OAuthGrantType.CLIENT_CREDENTIALS))));
        return application;
    }

    /** Scopes are granted by the authorization server's policies, to all their clients alike. */
    static ClientSpec storable(ClientSpec wanted) {
        return new ClientSpec(
                wanted.applicationId(),
                wanted.organizationId(),
                wanted.portalId(),
                wanted.developerId(),
                label(wanted.name()),
                wanted.description(),
                Set.of(),
                Set.of(GrantTypes.CLIENT_CREDENTIALS),
                Set.of(),
                "",
                null,
                Set.of());
    }

    private static String label(String name) {
        var stripped = name.strip();
        return stripped.codePointCount(0, stripped.length()) <= LONGEST_LABEL
                ? stripped
                : stripped.substring(0, stripped.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }
}
