package io.gatehouse.idpsync.client.kongidentity;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.CallBudget;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.Clients;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.Outbound;
import io.gatehouse.idpsync.client.Place;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.client.Registrations;
import io.gatehouse.idpsync.fixture.kongidentity.KongIdentityServer;
import io.gatehouse.idpsync.registration.LostRegistrations;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** An auth server of Kong Identity with two scopes. */
public final class KongIdentityPlace extends Place<KongIdentityServer> {
    private static final String AUDIENCE = "api://default";

    public KongIdentityPlace(Outbound outbound) {
        super(new KongIdentityServer(), outbound);
        server.addScope("c5e12516-182c-4928-ae04-05374b3b1cca", "read:sky");
        server.addScope("b5525b78-f3a0-4bd6-befc-7696be58717e", "write:sky");
    }

    @Override
    protected ProviderAdapter adapter(Outbound calls, LostRegistrations lost) {
        return new KongIdentityAdapter(calls.rest(), Clock.systemUTC());
    }

    @Override
    protected ProviderAccess access(String base, Registrations remembered, CallBudget budget) {
        var settings = Map.of("api_base_url", base);
        var token = Map.of("konnect_token", KongIdentityServer.TOKEN);
        return Access.to("kongIdentity", KongIdentityServer.ISSUER, settings, token, remembered, budget);
    }

    @Override
    public ClientSpec wanted() {
        return Clients.granted(Clients.weather(), AUDIENCE, Set.of("openid", "read:sky", "write:sky"));
    }

    @Override
    public ClientSpec changed(ClientSpec before) {
        return Clients.granted(before, AUDIENCE, Set.of("read:sky"));
    }

    @Override
    public int clientCount(String applicationId) {
        return server.clientsOf(applicationId).size();
    }

    @Override
    public boolean isComplete(String clientId, ClientSpec wanted) {
        return server.secretCount(clientId) == 1;
    }

    @Override
    public boolean works(String clientId, IssuedSecret secret) {
        return server.works(clientId, secret.value().reveal());
    }
}
