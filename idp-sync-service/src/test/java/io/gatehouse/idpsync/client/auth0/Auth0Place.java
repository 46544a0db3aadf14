package io.gatehouse.idpsync.client.auth0;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.FaultsContract;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.auth0.Auth0Server;
import io.gatehouse.idpsync.http.ProviderOkHttp;
import io.gatehouse.schemas.outbound.AddressGuard;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClient;

/** A tenant of Auth0 with a door in front, and the adapter connected to it through the door. */
final class Auth0Place implements FaultsContract.Place {
    private static final Map<Duration, RestClient> HTTP = new ConcurrentHashMap<>();
    private static final Map<Duration, OkHttpClient> SDK_HTTP = new ConcurrentHashMap<>();

    final Auth0Server server;
    final ProviderAccess access;
    private final ProviderDoor door;
    private final boolean own;
    private final IdentityProvider provider;

    /** @param settings besides the initial client */
    Auth0Place(Map<String, String> settings, Duration timeout) {
        this(new Auth0Server(), null, settings, timeout);
    }

    /** A new connection to the tenant of another place, which remembers nothing of it. */
    Auth0Place(Auth0Place other, Map<String, String> settings, Duration timeout) {
        this(other.server, other.door, settings, timeout);
    }

    private Auth0Place(
            Auth0Server server, @Nullable ProviderDoor present, Map<String, String> settings, Duration timeout) {
        this.server = server;
        own = present == null;
        door = present == null ? opened(server) : present;
        var all = new HashMap<>(settings);
        all.put("initial_client_id", Auth0Server.ADMIN);
        access = Access.to("auth0", door.url(), all, Map.of("initial_client_secret", Auth0Server.ADMIN_SECRET));
        var http = HTTP.computeIfAbsent(timeout, Access::http);
        var sdkHttp = SDK_HTTP.computeIfAbsent(timeout, limit -> ProviderOkHttp.of(limit, AddressGuard.open()));
        provider = new Auth0Adapter(http, sdkHttp, Clock.systemUTC()).connect(access);
    }

    private static ProviderDoor opened(Auth0Server server) {
        var door = new ProviderDoor(server.url());
        server.start();
        server.seenAt(door.url());
        return door;
    }

    @Override
    public IdentityProvider provider() {
        return provider;
    }

    @Override
    public ProviderDoor door() {
        return door;
    }

    @Override
    public int clientCount(String applicationId) {
        return server.clientsOf(applicationId).size();
    }

    /** One grant, for the wanted audience and with the wanted scopes. */
    @Override
    public boolean isComplete(String clientId, ClientSpec wanted) {
        var spec = provider.storable(wanted);
        Map<String, Object> grants = spec.audience() == null ? Map.of() : Map.of(spec.audience(), spec.scopes());
        return server.grantsOf(clientId).equals(grants);
    }

    /** Without an audience a right secret is told from a wrong one by the kind of refusal. */
    @Override
    public boolean works(String clientId, IssuedSecret secret) {
        return server.tokenStatus(clientId, secret.value().reveal(), "") == 403;
    }

    @Override
    public void close() {
        if (own) {
            door.close();
            server.close();
        }
    }
}
