package io.gatehouse.idpsync.client.oidc;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.CallBudget;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.Place;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.client.Registrations;
import io.gatehouse.idpsync.fixture.oidc.RegistrationServer;
import io.gatehouse.idpsync.registration.LostRegistrations;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.web.client.RestClient;

/** A server as strict as RFC 7591 and RFC 7592 allow. */
public final class OidcPlace extends Place<RegistrationServer> {
    public OidcPlace(Duration timeout) {
        super(new RegistrationServer(), timeout);
        server.reachedAt(door().url());
    }

    @Override
    protected ProviderAdapter adapter(RestClient http, Duration timeout, LostRegistrations lost) {
        return new OidcAdapter(http, lost, Clock.systemUTC());
    }

    @Override
    protected ProviderAccess access(Registrations memory, CallBudget budget) {
        var token = Map.of("initial_access_token", RegistrationServer.INITIAL_TOKEN);
        return Access.to("oidc", door().url(), Map.of(), token, memory, budget);
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
