package io.gatehouse.idpsync.client.keycloak;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.CallBudget;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.Outbound;
import io.gatehouse.idpsync.client.Place;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.client.Registrations;
import io.gatehouse.idpsync.fixture.keycloak.AdminServer;
import io.gatehouse.idpsync.registration.LostRegistrations;
import java.time.Clock;
import java.util.Map;

/** A realm of Keycloak. */
public final class KeycloakPlace extends Place<AdminServer> {
    public KeycloakPlace(Outbound outbound) {
        super(new AdminServer(), outbound);
    }

    @Override
    protected ProviderAdapter adapter(Outbound calls, LostRegistrations lost) {
        return new KeycloakAdapter(calls.rest(), Clock.systemUTC());
    }

    @Override
    protected ProviderAccess access(String base, Registrations remembered, CallBudget budget) {
        var settings = Map.of("initial_client_id", AdminServer.MANAGER);
        var secret = Map.of("initial_client_secret", AdminServer.MANAGER_SECRET);
        return Access.to("keycloak", base + "/realms/gatehouse", settings, secret, remembered, budget);
    }

    @Override
    public int clientCount(String applicationId) {
        return server.count(applicationId);
    }

    @Override
    public boolean works(String clientId, IssuedSecret secret) {
        return server.works(clientId, secret.value().reveal());
    }
}
