package io.gatehouse.idpsync.client.kongidentity;

import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.http.ProviderCalls;
import java.time.Clock;
import org.springframework.web.client.RestClient;

/**
 * Connects to auth servers of Kong Identity with an access token of Konnect ({@code konnect_token}), of a system account or a
 * person. Konnect itself needs no settings for them, being inside; from outside the region's API ({@code api_base_url}) and
 * the auth server ({@code auth_server_id}) may be named, and are found by the issuer otherwise.
 */
final class KongIdentityAdapter implements ProviderAdapter {
    private final RestClient http;
    private final Clock clock;

    KongIdentityAdapter(RestClient http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    public String providerType() {
        return "kongIdentity";
    }

    @Override
    public IdentityProvider connect(ProviderAccess access) {
        var issuer = access.settings().issuer();
        var base = access.setting("api_base_url").orElseGet(() -> KongRegion.apiOf(issuer));
        var calls = new ProviderCalls("Kong Identity", http, access, clock);
        var konnect = new KonnectApi(calls, base, access.requiredCredential("konnect_token"));
        var server = new KongAuthServer(konnect, issuer, access.setting("auth_server_id"));
        return new KongIdentityProvider(server, new KongScopes(server));
    }
}
