package io.gatehouse.idpsync.client.bridge;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.CallBudget;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.Place;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.client.Registrations;
import io.gatehouse.idpsync.fixture.bridge.BridgeServer;
import io.gatehouse.idpsync.registration.LostRegistrations;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.client.RestClient;

/** A bridge. */
public final class BridgePlace extends Place<BridgeServer> {
    private final Map<String, String> settings;

    public BridgePlace(Map<String, String> settings, Duration timeout) {
        super(new BridgeServer(), timeout);
        this.settings = new HashMap<>(settings);
        this.settings.put("dcr_base_url", door().url() + "/");
        server.knowApplications("true".equals(settings.get("send_application_id")));
    }

    @Override
    protected ProviderAdapter adapter(RestClient http, Duration timeout, LostRegistrations lost) {
        return new BridgeAdapter(http, lost, Clock.systemUTC());
    }

    @Override
    protected ProviderAccess access(Registrations memory, CallBudget budget) {
        var key = Map.of("api_key", BridgeServer.KEY);
        return Access.to("http", "https://issuer.example", settings, key, memory, budget);
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
