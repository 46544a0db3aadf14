package io.gatehouse.idpsync.client.curity;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.CallBudget;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.Outbound;
import io.gatehouse.idpsync.client.Place;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.client.Registrations;
import io.gatehouse.idpsync.fixture.curity.CurityServer;
import io.gatehouse.idpsync.registration.LostRegistrations;
import java.time.Clock;
import java.util.Map;

/** A token service of the Curity Identity Server. */
public final class CurityPlace extends Place<CurityServer> {
    public CurityPlace(Outbound outbound) {
        super(new CurityServer(), outbound);
        server.reachedAt(door().url());
    }

    @Override
    protected ProviderAdapter adapter(Outbound calls, LostRegistrations lost) {
        return new CurityAdapter(calls.rest(), lost, Clock.systemUTC());
    }

    @Override
    protected ProviderAccess access(String base, Registrations remembered, CallBudget budget) {
        var settings = Map.of("initial_client_id", CurityServer.MANAGER);
        var secret = Map.of("initial_client_secret", CurityServer.MANAGER_SECRET);
        return Access.to("curity", base, settings, secret, remembered, budget);
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
