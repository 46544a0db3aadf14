package io.gatehouse.idpsync.client.azuread;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.CallBudget;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.Outbound;
import io.gatehouse.idpsync.client.Place;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.client.Registrations;
import io.gatehouse.idpsync.fixture.azuread.EntraServer;
import io.gatehouse.idpsync.registration.LostRegistrations;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A tenant of Microsoft Entra ID. */
public final class EntraPlace extends Place<EntraServer> {
    private static final List<Duration> TWO_MORE_TRIES = List.of(Duration.ZERO, Duration.ZERO);

    public EntraPlace(Outbound outbound) {
        super(new EntraServer(), outbound);
    }

    @Override
    protected ProviderAdapter adapter(Outbound calls, LostRegistrations lost) {
        return new EntraAdapter(calls.rest(), TWO_MORE_TRIES, Clock.systemUTC());
    }

    @Override
    protected ProviderAccess access(String base, Registrations remembered, CallBudget budget) {
        return access(base, base + "/" + EntraServer.TENANT + "/v2.0", remembered, budget);
    }

    /** Access under another issuer. */
    static ProviderAccess access(String base, String issuer, Registrations remembered, CallBudget budget) {
        var settings =
                Map.of("initial_client_id", EntraServer.MANAGER, "login_base_url", base, "graph_base_url", base + "/");
        var secret = Map.of("initial_client_secret", EntraServer.MANAGER_SECRET);
        return Access.to("azureAd", issuer, settings, secret, remembered, budget);
    }

    @Override
    public int clientCount(String applicationId) {
        return server.applications("gatehouse-" + applicationId).size();
    }

    /** A service principal, and no secret but the one handed out. */
    @Override
    public boolean isComplete(String clientId, ClientSpec wanted) {
        return server.hasPrincipal(clientId) && server.secretCount(clientId) == 1;
    }

    @Override
    public boolean works(String clientId, IssuedSecret secret) {
        return server.works(clientId, secret.value().reveal());
    }
}
