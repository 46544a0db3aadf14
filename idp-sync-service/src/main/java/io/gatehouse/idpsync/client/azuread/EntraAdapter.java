package io.gatehouse.idpsync.client.azuread;

import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.http.AccessTokens;
import io.gatehouse.idpsync.http.AuthorizedCalls;
import io.gatehouse.idpsync.http.ProviderCalls;
import io.gatehouse.idpsync.http.TokenRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.web.client.RestClient;

/**
 * Connects to tenants of Microsoft Entra ID as an application ({@code initial_client_id}, {@code initial_client_secret}) with
 * the permission {@code Application.ReadWrite.OwnedBy}, which reaches what it made itself.
 */
final class EntraAdapter implements ProviderAdapter {
    private final RestClient http;
    private final List<Duration> pauses;
    private final Clock clock;

    /** @param pauses between tries of a new secret, until it works */
    EntraAdapter(RestClient http, List<Duration> pauses, Clock clock) {
        this.http = http;
        this.pauses = List.copyOf(pauses);
        this.clock = clock;
    }

    @Override
    public String providerType() {
        return "azureAd";
    }

    @Override
    public IdentityProvider connect(ProviderAccess access) {
        var tenant = EntraTenant.of(access);
        var calls = new ProviderCalls("Entra", http, access, clock);
        var request = new TokenRequest(
                tenant.tokenEndpoint(),
                access.requiredSetting("initial_client_id"),
                access.requiredCredential("initial_client_secret"),
                Map.of("scope", tenant.scope()));
        var tokens = new AccessTokens(calls, request, clock);
        var graph = new GraphApi(tenant, new AuthorizedCalls(calls, tokens));
        var secrets = new EntraSecrets(graph, new SecretProbe(calls, tenant, pauses), access.registrations());
        return new EntraIdentityProvider(graph, secrets, new EntraCheck(tenant, calls, tokens));
    }
}
