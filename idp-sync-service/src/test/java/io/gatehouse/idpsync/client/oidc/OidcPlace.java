package io.gatehouse.idpsync.client.oidc;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.CallBudget;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.Outbound;
import io.gatehouse.idpsync.client.Place;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.client.Registrations;
import io.gatehouse.idpsync.fixture.oidc.RegistrationServer;
import io.gatehouse.idpsync.registration.LostRegistrations;
import java.time.Clock;
import java.util.Map;

/** A server as strict as RFC 7591 and RFC 7592 allow. */
public final class OidcPlace extends Place<RegistrationServer> {
    public OidcPlace(Outbound outbound) {
        super(new RegistrationServer(), outbound);
        server.reachedAt(door().url());
    }

    @Override
    protected ProviderAdapter adapter(Outbound calls, LostRegistrations lost) {
        return new OidcAdapter(calls.rest(), lost, Clock.systemUTC());
    }

    @Override
    protected ProviderAccess access(String base, Registrations remembered, CallBudget budget) {
        var token = Map.of("initial_access_token", RegistrationServer.INITIAL_TOKEN);
        return Access.to("oidc", base, Map.of(), token, remembered, budget);
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
