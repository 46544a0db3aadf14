package io.gatehouse.idpsync.client.auth0;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.CallBudget;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.Clients;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.Place;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.client.Registrations;
import io.gatehouse.idpsync.fixture.auth0.Auth0Server;
import io.gatehouse.idpsync.http.ProviderOkHttp;
import io.gatehouse.idpsync.registration.LostRegistrations;
import io.gatehouse.schemas.outbound.AddressGuard;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import okhttp3.OkHttpClient;
import org.springframework.web.client.RestClient;

/** A tenant of Auth0 with two APIs. */
public final class Auth0Place extends Place<Auth0Server> {
    private static final Map<Duration, OkHttpClient> SDK_HTTP = new ConcurrentHashMap<>();
    private static final String WEATHER = "https://weather.example/";
    private static final String CLIMATE = "https://climate.example/";

    private final Map<String, String> settings;

    /** @param settings besides the initial client */
    public Auth0Place(Map<String, String> settings, Duration timeout) {
        super(new Auth0Server(), timeout);
        this.settings = new HashMap<>(settings);
        this.settings.put("initial_client_id", Auth0Server.ADMIN);
        server.seenAt(door().url());
        server.addApi(WEATHER, "read:sky", "write:sky");
        server.addApi(CLIMATE, "read:sky");
    }

    /** A tenant whose developers choose scopes. */
    public static Auth0Place withManagedScopes(Duration timeout) {
        return new Auth0Place(Map.of("use_developer_managed_scopes", "true"), timeout);
    }

    @Override
    protected ProviderAdapter adapter(RestClient http, Duration timeout, LostRegistrations lost) {
        var sdkHttp = SDK_HTTP.computeIfAbsent(timeout, limit -> ProviderOkHttp.of(limit, AddressGuard.open()));
        return new Auth0Adapter(http, sdkHttp, Clock.systemUTC());
    }

    @Override
    protected ProviderAccess access(Registrations memory, CallBudget budget) {
        var secret = Map.of("initial_client_secret", Auth0Server.ADMIN_SECRET);
        return Access.to("auth0", door().url(), settings, secret, memory, budget);
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
