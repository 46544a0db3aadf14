package io.gatehouse.idpsync.client.auth0;

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
import io.gatehouse.idpsync.fixture.auth0.Auth0Server;
import io.gatehouse.idpsync.registration.LostRegistrations;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A tenant of Auth0 with two APIs. */
public final class Auth0Place extends Place<Auth0Server> {
    private static final String WEATHER = "https://weather.example/";
    private static final String CLIMATE = "https://climate.example/";

    private final Map<String, String> settings;

    /** @param settings besides the initial client */
    public Auth0Place(Map<String, String> settings, Outbound outbound) {
        super(new Auth0Server(), outbound);
        this.settings = new HashMap<>(settings);
        this.settings.put("initial_client_id", Auth0Server.ADMIN);
        server.seenAt(door().url());
        server.addApi(WEATHER, "read:sky", "write:sky");
        server.addApi(CLIMATE, "read:sky");
    }

    /** A tenant whose developers choose scopes. */
    public static Auth0Place withManagedScopes(Outbound outbound) {
        return new Auth0Place(Map.of("use_developer_managed_scopes", "true"), outbound);
    }

    @Override
    protected ProviderAdapter adapter(Outbound calls, LostRegistrations lost) {
        return new Auth0Adapter(calls.rest(), calls.okHttp(), Clock.systemUTC());
    }

    @Override
    protected ProviderAccess access(String base, Registrations remembered, CallBudget budget) {
        var secret = Map.of("initial_client_secret", Auth0Server.ADMIN_SECRET);
        return Access.to("auth0", base, settings, secret, remembered, budget);
    }

    @Override
    public ClientSpec wanted() {
        return Clients.granted(Clients.weather(), WEATHER, Set.of("openid", "read:sky", "write:sky"));
    }

    @Override
    public ClientSpec changed(ClientSpec before) {
        return Clients.granted(before, CLIMATE, Set.of("read:sky"));
    }

    @Override
    public int clientCount(String applicationId) {
        return server.clientsOf(applicationId).size();
    }

    /** One grant, for the wanted audience and with the wanted scopes. */
    @Override
    public boolean isComplete(String clientId, ClientSpec wanted) {
        var scopes = wanted.scopes().stream()
                .filter(scope -> !scope.equals("openid"))
                .collect(Collectors.toSet());
        return server.grantsOf(clientId)
                .equals(wanted.audience() == null ? Map.of() : Map.of(wanted.audience(), scopes));
    }

    /** Without an audience a right secret is told from a wrong one by the kind of refusal. */
    @Override
    public boolean works(String clientId, IssuedSecret secret) {
        return server.tokenStatus(clientId, secret.value().reveal(), "") == 403;
    }
}
