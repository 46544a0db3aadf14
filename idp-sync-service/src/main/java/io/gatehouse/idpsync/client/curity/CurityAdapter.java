package io.gatehouse.idpsync.client.curity;

import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.http.ProviderCalls;
import io.gatehouse.idpsync.registration.LostRegistrations;
import io.gatehouse.idpsync.registration.RegistrationIdentityProvider;
import io.gatehouse.idpsync.registration.ServerMetadata;
import java.time.Clock;
import org.springframework.web.client.RestClient;

/**
 * Connects to token services of the Curity Identity Server as a client ({@code initial_client_id},
 * {@code initial_client_secret}) that may obtain tokens of the scopes {@code dcr} and {@code dcrm}. Registration without
 * templates and client management must be switched on there.
 */
final class CurityAdapter implements ProviderAdapter {
    private final RestClient http;
    private final LostRegistrations lost;
    private final Clock clock;

    CurityAdapter(RestClient http, LostRegistrations lost, Clock clock) {
        this.http = http;
        this.lost = lost;
        this.clock = clock;
    }

    @Override
    public String providerType() {
        return "curity";
    }

    @Override
    public IdentityProvider connect(ProviderAccess access) {
        var calls = new ProviderCalls("Curity", http, access, clock);
        var server = new ServerMetadata(calls, access.settings().issuer(), clock);
        var tokens = new CurityTokens(
                calls,
                server,
                access.requiredSetting("initial_client_id"),
                access.requiredCredential("initial_client_secret"),
                clock);
        return new RegistrationIdentityProvider(new CurityRegistrar(calls, server, tokens), access, lost);
    }
}
