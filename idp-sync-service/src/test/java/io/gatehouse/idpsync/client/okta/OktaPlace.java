package io.gatehouse.idpsync.client.okta;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.CallBudget;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.Place;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.client.Registrations;
import io.gatehouse.idpsync.fixture.okta.OktaServer;
import io.gatehouse.idpsync.http.ProviderHttpClient;
import io.gatehouse.idpsync.registration.LostRegistrations;
import io.gatehouse.schemas.outbound.AddressGuard;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.web.client.RestClient;

/** An organisation of Okta. */
public final class OktaPlace extends Place<OktaServer> {
    private static final Map<Duration, CloseableHttpClient> SDK_HTTP = new ConcurrentHashMap<>();

    private final Map<String, String> settings;

    public OktaPlace(Map<String, String> settings, Duration timeout) {
        super(new OktaServer(), timeout);
        this.settings = settings;
        server.seenAt(door().url());
    }

    /** An organisation that admits clients by a list. */
    public static OktaPlace withPolicy(Duration timeout) {
        var place = new OktaPlace(Map.of("access_policy_id", "portal"), timeout);
        place.server.removePolicy("everybody");
        place.server.addPolicy("portal", "somebody");
        return place;
    }

    @Override
    protected ProviderAdapter adapter(RestClient http, Duration timeout, LostRegistrations lost) {
        var sdkHttp = SDK_HTTP.computeIfAbsent(timeout, limit -> ProviderHttpClient.of(limit, AddressGuard.open()));
        return new OktaAdapter(http, sdkHttp, Clock.systemUTC());
    }

    @Override
    protected ProviderAccess access(Registrations memory, CallBudget budget) {
        var issuer = door().url() + "/oauth2/default";
        return Access.to("okta", issuer, settings, Map.of("dcr_token", OktaServer.TOKEN), memory, budget);
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
