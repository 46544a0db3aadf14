package io.gatehouse.idpsync.client.auth0;

import com.auth0.client.mgmt.ManagementApi;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.http.AccessTokens;
import io.gatehouse.idpsync.http.ProviderCalls;
import io.gatehouse.idpsync.http.TokenRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.springframework.web.client.RestClient;

/** Connects to tenants of Auth0 with a client that may use the Management API. */
final class Auth0Adapter implements ProviderAdapter {
    private final RestClient http;
    private final OkHttpClient sdkHttp;
    private final Clock clock;

    /** @param sdkHttp for the SDK's calls; it is not to repeat any */
    Auth0Adapter(RestClient http, OkHttpClient sdkHttp, Clock clock) {
        this.http = http;
        this.sdkHttp = sdkHttp;
        this.clock = clock;
    }

    @Override
    public String providerType() {
        return "auth0";
    }

    @Override
    public IdentityProvider connect(ProviderAccess access) {
        var tenant = Auth0Tenant.ofIssuer(access.settings().issuer(), access.setting("initial_client_audience"));
        var managedScopes = access.flag("use_developer_managed_scopes");
        var calls = new ProviderCalls(Auth0Calls.PROVIDER, http, access, clock);
        var tokens = new AccessTokens(calls, tokenRequest(tenant, access), clock);
        var api = new Auth0Api(managementApi(tenant, tokens, access), new Auth0Calls(clock));
        return new Auth0IdentityProvider(
                api,
                new Auth0Search(api, clock),
                new Auth0Storable(NameTemplate.of(access.setting(NameTemplate.SETTING)), managedScopes),
                new Auth0Check(tenant, calls, tokens, api, managedScopes),
                access.registrations());
    }

    private static TokenRequest tokenRequest(Auth0Tenant tenant, ProviderAccess access) {
        return new TokenRequest(
                URI.create(tenant.tokenEndpoint()),
                access.requiredSetting("initial_client_id"),
                access.requiredCredential("initial_client_secret"),
                Map.of("audience", tenant.audience()));
    }

    /** The SDK wants a token at once; the real one is put in as each call goes out. */
    private ManagementApi managementApi(Auth0Tenant tenant, AccessTokens tokens, ProviderAccess access) {
        return ManagementApi.builder()
                .url(tenant.managementApi())
                .token("none")
                .httpClient(sdkHttp.newBuilder()
                        .addInterceptor(new Auth0Sending(tokens, access.budget(), clock))
                        .build())
                .maxRetries(0)
                .build();
    }
}
