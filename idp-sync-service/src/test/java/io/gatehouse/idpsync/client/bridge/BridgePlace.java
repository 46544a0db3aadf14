package io.gatehouse.idpsync.client.bridge;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.CallBudget;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.Outbound;
import io.gatehouse.idpsync.client.Place;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.client.Registrations;
import io.gatehouse.idpsync.fixture.bridge.BridgeServer;
import io.gatehouse.idpsync.registration.LostRegistrations;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** A bridge. */
public final class BridgePlace extends Place<BridgeServer> {
    private final Map<String, String> settings;

    public BridgePlace(Map<String, String> settings, Outbound outbound) {
        super(new BridgeServer(), outbound);
        this.settings = settings;
        server.knowApplications("true".equals(settings.get("send_application_id")));
    }

    @Override
    protected ProviderAdapter adapter(Outbound calls, LostRegistrations lost) {
        return new BridgeAdapter(calls.rest(), lost, Clock.systemUTC());
    }

    @Override
    protected ProviderAccess access(String base, Registrations remembered, CallBudget budget) {
        var all = new HashMap<>(settings);
        all.put("dcr_base_url", base + "/");
        var key = Map.of("api_key", BridgeServer.KEY);
        return Access.to("http", "https://issuer.example", all, key, remembered, budget);
    }

    /** All there are: a bridge does not learn whose they are. */
    @Override
    public int clientCount(String applicationId) {
        return server.count();
    }

    @Override
    public boolean works(String clientId, IssuedSecret secret) {
        return server.works(clientId, secret.value().reveal());
    }
}
