package io.gatehouse.idpsync.client.okta;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.CallBudget;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.Outbound;
import io.gatehouse.idpsync.client.Place;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.client.Registrations;
import io.gatehouse.idpsync.fixture.okta.OktaServer;
import io.gatehouse.idpsync.registration.LostRegistrations;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An organisation of Okta. */
public final class OktaPlace extends Place<OktaServer> {
    private static final Map<Outbound, OktaAdapter> ADAPTERS = new ConcurrentHashMap<>();

    private final Map<String, String> settings;

    public OktaPlace(Map<String, String> settings, Outbound outbound) {
        super(new OktaServer(), outbound);
        this.settings = settings;
        server.seenAt(door().url());
    }

    /** An organisation that admits clients by a list. */
    public static OktaPlace withPolicy(Outbound outbound) {
        var place = new OktaPlace(Map.of("access_policy_id", "portal"), outbound);
        place.server.removePolicy("everybody");
        place.server.addPolicy("portal", "somebody");
        return place;
    }

    @Override
    protected ProviderAdapter adapter(Outbound calls, LostRegistrations lost) {
        return ADAPTERS.computeIfAbsent(calls, all -> new OktaAdapter(all.rest(), all.apache(), Clock.systemUTC()));
    }

    @Override
    protected ProviderAccess access(String base, Registrations remembered, CallBudget budget) {
        var issuer = base + "/oauth2/default";
        return Access.to("okta", issuer, settings, Map.of("dcr_token", OktaServer.TOKEN), remembered, budget);
    }

    @Override
    public int clientCount(String applicationId) {
        return server.appsWith(OktaClientId.of(applicationId)).size();
    }

    /** One secret; whether a policy admits the client shows in its tokens. */
    @Override
    public boolean isComplete(String clientId, ClientSpec wanted) {
        return server.secretsOf(clientId).size() == 1;
    }

    @Override
    public boolean works(String clientId, IssuedSecret secret) {
        return server.givesToken(clientId, secret.value().reveal());
    }
}
