package io.gatehouse.idpsync.client.okta;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.okta.sdk.resource.client.ApiClient;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.http.ProviderCalls;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.web.client.RestClient;

/** Connects to organisations of Okta with an administrator's API token. */
final class OktaAdapter implements ProviderAdapter {
    private final RestClient http;
    private final CloseableHttpClient sdkHttp;
    private final Clock clock;
    private final ObjectMapper json;
    private final Map<String, Lock> policyLocks = new ConcurrentHashMap<>();

    /** @param sdkHttp for the SDK's calls; it is not to repeat any */
    OktaAdapter(RestClient http, CloseableHttpClient sdkHttp, Clock clock) {
        this.http = http;
        this.sdkHttp = sdkHttp;
        this.clock = clock;
        this.json = new ApiClient(sdkHttp, new NoCache()).getObjectMapper();
    }

    @Override
    public String providerType() {
        return "okta";
    }

    @Override
    public IdentityProvider connect(ProviderAccess access) {
        var org = OktaOrg.ofIssuer(access.settings().issuer());
        var policyId = access.setting(OktaCheck.POLICY).orElse(null);
        var counted = new OktaHttp(sdkHttp, access.budget(), clock);
        var api = new OktaApi(new OktaCalls(org.base(), counted, json, access.requiredCredential("dcr_token"), clock));
        var open = new ProviderCalls(OktaCalls.PROVIDER, http, access, clock);
        var lock = policyLocks.computeIfAbsent(org.issuer(), issuer -> new ReentrantLock());
        return new OktaIdentityProvider(
                api,
                new OktaSearch(api, access.registrations()),
                new OktaAccessPolicy(api, org.authorizationServer(), policyId, lock),
                new OktaCheck(org, open, api, policyId));
    }
}
