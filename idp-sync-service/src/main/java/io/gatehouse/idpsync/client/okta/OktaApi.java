package io.gatehouse.idpsync.client.okta;

import com.fasterxml.jackson.core.type.TypeReference;
import com.okta.sdk.resource.api.ApplicationApi;
import com.okta.sdk.resource.api.ApplicationSsoCredentialOAuth2ClientAuthApi;
import com.okta.sdk.resource.api.AuthorizationServerClaimsApi;
import com.okta.sdk.resource.api.AuthorizationServerPoliciesApi;
import com.okta.sdk.resource.client.ApiClient;
import com.okta.sdk.resource.client.Pair;
import com.okta.sdk.resource.common.PagedList;
import com.okta.sdk.resource.model.AuthorizationServerPolicy;
import com.okta.sdk.resource.model.OAuth2Claim;
import com.okta.sdk.resource.model.OAuth2ClientSecret;
import com.okta.sdk.resource.model.OAuth2ClientSecretRequestBody;
import com.okta.sdk.resource.model.OpenIdConnectApplication;
import io.gatehouse.schemas.sealed.Secret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The calls to Okta that Gatehouse makes.
 *
 * @see <a href="https://developer.okta.com/docs/api/openapi/okta-management/guides/overview/">Okta Management API</a>
 */
final class OktaApi {
    /** The most that Okta gives at once. */
    private static final String PAGE = "200";

    private static final String ONLY_OIDC = "name eq \"oidc_client\"";
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> OBJECTS = new TypeReference<>() {};

    private final OktaCalls calls;

    OktaApi(OktaCalls calls) {
        this.calls = calls;
    }

    /** An application by Okta's own id; empty only if Okta says that there is none. */
    Optional<OktaApplication> application(String id) {
        return calls.unlessGone("read application", sdk -> get(sdk, "/api/v1/apps/" + sdk.escapeString(id)))
                .map(OktaApplication::new);
    }

    /** Whether there is an OAuth client of this id; asked for by id, which the list of applications cannot be. */
    boolean hasClient(String clientId) {
        return calls.unlessGone("look for client", sdk -> get(sdk, "/oauth2/v1/clients/" + sdk.escapeString(clientId)))
                .isPresent();
    }

    /** A page of the OpenID Connect applications, those that are not active among them. */
    OktaPage applications(@Nullable String after) {
        return calls.read("list applications", sdk -> {
            var query = new ArrayList<Pair>();
            query.addAll(sdk.parameterToPair("limit", PAGE));
            query.addAll(sdk.parameterToPair("filter", ONLY_OIDC));
            query.addAll(sdk.parameterToPair("includeNonDeleted", true));
            query.addAll(sdk.parameterToPair("after", after));
            var page = call(sdk, "/api/v1/apps", "GET", query, null, OBJECTS);
            return page == null
                    ? null
                    : new OktaPage(page.stream().map(OktaApplication::new).toList(), next(page));
        });
    }

    @SuppressWarnings("deprecation") // the SDK shows the next page in no other way
    private static @Nullable String next(List<?> page) {
        return page instanceof PagedList<?> paged && paged.getNextPage() != null ? paged.getAfter() : null;
    }

    OpenIdConnectApplication create(OpenIdConnectApplication application) {
        return (OpenIdConnectApplication) calls.read(
                "create application", sdk -> new ApplicationApi(sdk).createApplication(application, true, null));
    }

    void replace(String id, Map<String, Object> application) {
        calls.send(
                "update application",
                sdk -> call(sdk, "/api/v1/apps/" + sdk.escapeString(id), "PUT", List.of(), application, OBJECT));
    }

    void deactivate(String id) {
        calls.unlessGone("deactivate application", sdk -> {
            new ApplicationApi(sdk).deactivateApplication(id);
            return id;
        });
    }

    /** Repeatable: one that is gone already is no error. */
    void delete(String id) {
        calls.unlessGone("delete application", sdk -> {
            new ApplicationApi(sdk).deleteApplication(id);
            return id;
        });
    }

    List<OAuth2ClientSecret> secrets(String id) {
        return calls.read("list secrets", sdk -> secretsApi(sdk).listOAuth2ClientSecrets(id));
    }

    OAuth2ClientSecret addSecret(String id, Secret secret) {
        var body = new OAuth2ClientSecretRequestBody().clientSecret(secret.reveal());
        return calls.read("add secret", sdk -> secretsApi(sdk).createOAuth2ClientSecret(id, body));
    }

    void deactivateSecret(String id, String secretId) {
        calls.unlessGone("deactivate secret", sdk -> secretsApi(sdk).deactivateOAuth2ClientSecret(id, secretId));
    }

    /** Repeatable: one that is gone already is no error. */
    void deleteSecret(String id, String secretId) {
        calls.unlessGone("delete secret", sdk -> {
            secretsApi(sdk).deleteOAuth2ClientSecret(id, secretId);
            return id;
        });
    }

    AuthorizationServerPolicy policy(String server, String id) {
        return calls.read("read access policy " + id, sdk -> new AuthorizationServerPoliciesApi(sdk)
                .getAuthorizationServerPolicy(server, id));
    }

    List<AuthorizationServerPolicy> policies(String server) {
        return calls.read("list access policies", sdk -> new AuthorizationServerPoliciesApi(sdk)
                .listAuthorizationServerPolicies(server));
    }

    void replacePolicy(String server, AuthorizationServerPolicy policy) {
        var id = Objects.requireNonNull(policy.getId());
        calls.send("update access policy " + id, sdk -> new AuthorizationServerPoliciesApi(sdk)
                .replaceAuthorizationServerPolicy(server, id, policy));
    }

    List<OAuth2Claim> claims(String server) {
        return calls.read("list claims of authorization server " + server, sdk -> new AuthorizationServerClaimsApi(sdk)
                .listOAuth2Claims(server));
    }

    private static ApplicationSsoCredentialOAuth2ClientAuthApi secretsApi(ApiClient sdk) {
        return new ApplicationSsoCredentialOAuth2ClientAuthApi(sdk);
    }

    private static @Nullable Map<String, Object> get(ApiClient sdk, String path) {
        return call(sdk, path, "GET", List.of(), null, OBJECT);
    }

    private static <T> @Nullable T call(
            ApiClient sdk,
            String path,
            String method,
            List<Pair> query,
            @Nullable Object body,
            TypeReference<T> answer) {
        return sdk.invokeAPI(
                path,
                method,
                query,
                List.of(),
                "",
                body,
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                "application/json",
                "application/json",
                new String[] {"apiToken"},
                answer);
    }
}
