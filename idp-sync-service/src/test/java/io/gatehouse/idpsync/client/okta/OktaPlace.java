package io.gatehouse.idpsync.client.okta;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.FaultsContract;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.okta.OktaServer;
import io.gatehouse.idpsync.http.ProviderHttpClient;
import io.gatehouse.schemas.outbound.AddressGuard;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClient;

/** An organisation of Okta with a door in front, and the adapter connected to it through the door. */
final class OktaPlace implements FaultsContract.Place {
    private static final Map<Duration, RestClient> HTTP = new ConcurrentHashMap<>();
    private static final Map<Duration, CloseableHttpClient> SDK_HTTP = new ConcurrentHashMap<>();

    final OktaServer server;
    private final ProviderDoor door;
    private final boolean own;
    private final IdentityProvider provider;

    OktaPlace(Map<String, String> settings, Duration timeout) {
        this(new OktaServer(), null, settings, timeout);
    }

    /** A new connection to the organisation of another place, which remembers nothing of it. */
    OktaPlace(OktaPlace other, Map<String, String> settings, Duration timeout) {
        this(other.server, other.door, settings, timeout);
    }

    private OktaPlace(
            OktaServer server, @Nullable ProviderDoor present, Map<String, String> settings, Duration timeout) {
        this.server = server;
        own = present == null;
        door = present == null ? opened(server) : present;
        var http = HTTP.computeIfAbsent(timeout, Access::http);
        var sdkHttp = SDK_HTTP.computeIfAbsent(timeout, limit -> ProviderHttpClient.of(limit, AddressGuard.open()));
        var issuer = door.url() + "/oauth2/default";
        provider = new OktaAdapter(http, sdkHttp, Clock.systemUTC())
                .connect(Access.to("okta", issuer, settings, Map.of("dcr_token", OktaServer.TOKEN)));
    }

    private static ProviderDoor opened(OktaServer server) {
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

    @Override
    public void close() {
        if (own) {
            door.close();
            server.close();
        }
    }
}
