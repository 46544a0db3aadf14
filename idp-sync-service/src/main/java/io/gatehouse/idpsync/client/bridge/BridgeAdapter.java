package io.gatehouse.idpsync.client.bridge;

import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.http.ProviderCalls;
import io.gatehouse.idpsync.registration.LostRegistrations;
import java.time.Clock;
import org.springframework.web.client.RestClient;

/** Connects to bridges at {@code dcr_base_url} with their {@code api_key}. */
final class BridgeAdapter implements ProviderAdapter {
    private final RestClient http;
    private final LostRegistrations lost;
    private final Clock clock;

    BridgeAdapter(RestClient http, LostRegistrations lost, Clock clock) {
        this.http = http;
        this.lost = lost;
        this.clock = clock;
    }

    @Override
    public String providerType() {
        return "http";
    }

    @Override
    public IdentityProvider connect(ProviderAccess access) {
        var calls = new ProviderCalls("the bridge", http, access, clock);
        var api = new BridgeApi(calls, access.requiredSetting("dcr_base_url"), access.requiredCredential("api_key"));
        return new BridgeIdentityProvider(api, BridgeTraits.of(access), access, lost);
    }
}
