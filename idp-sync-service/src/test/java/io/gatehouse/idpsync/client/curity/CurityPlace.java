package io.gatehouse.idpsync.client.curity;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.CallBudget;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.Place;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.client.Registrations;
import io.gatehouse.idpsync.fixture.curity.CurityServer;
import io.gatehouse.idpsync.registration.LostRegistrations;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.web.client.RestClient;

/** A token service of the Curity Identity Server. */
public final class CurityPlace extends Place<CurityServer> {
    public CurityPlace(Duration timeout) {
        super(new CurityServer(), timeout);
        server.reachedAt(door().url());
    }

    @Override
    protected ProviderAdapter adapter(RestClient http, Duration timeout, LostRegistrations lost) {
        return new CurityAdapter(http, lost, Clock.systemUTC());
    }

    @Override
    protected ProviderAccess access(Registrations memory, CallBudget budget) {
        var settings = Map.of("initial_client_id", CurityServer.MANAGER);
        var secret = Map.of("initial_client_secret", CurityServer.MANAGER_SECRET);
        return Access.to("curity", door().url(), settings, secret, memory, budget);
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
