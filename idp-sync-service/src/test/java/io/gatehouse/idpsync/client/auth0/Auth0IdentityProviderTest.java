package io.gatehouse.idpsync.client.auth0;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.FindableClientContract;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.Registration;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.auth0.Auth0Server;
import io.gatehouse.idpsync.http.ProviderOkHttp;
import io.gatehouse.schemas.outbound.AddressGuard;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class Auth0IdentityProviderTest extends FindableClientContract {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final Auth0Server server = new Auth0Server();
    private final ProviderDoor door = new ProviderDoor(server.url());
    private ProviderAccess access = access(Map.of());
    private IdentityProvider provider = connect(access);

    @BeforeEach
    void open() {
        server.start();
        server.seenAt(door.url());
    }

    @AfterEach
    void close() {
        door.close();
        server.close();
    }

    private ProviderAccess access(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("initial_client_id", Auth0Server.ADMIN);
        return Access.to("auth0", door.url(), all, Map.of("initial_client_secret", Auth0Server.ADMIN_SECRET));
    }

    private static IdentityProvider connect(ProviderAccess access) {
        var sdkHttp = ProviderOkHttp.of(TIMEOUT, AddressGuard.open());
        return new Auth0Adapter(Access.http(TIMEOUT), sdkHttp, Clock.systemUTC()).connect(access);
    }

    private static boolean isManagement(ProviderDoor.Call call) {
        return call.path().startsWith("/api/v2/");
    }

    @Override
    protected IdentityProvider provider() {
        return provider;
    }

    @Override
    protected void answer(int httpStatus, String body, Duration retryAfter) {
        Map<String, String> headers =
                retryAfter.isZero() ? Map.of() : Map.of("Retry-After", "" + retryAfter.toSeconds());
        door.put("answer", ProviderDoor.answers(Auth0IdentityProviderTest::isManagement, httpStatus, body, headers));
    }

    @Override
    protected void loseNextCreateAnswer() {
        var first = new AtomicBoolean(true);
        door.put("lose", ProviderDoor.losesAnswers(call -> call.makesClient() && first.getAndSet(false)));
    }

    @Override
    protected void neverAnswer() {
        door.put("silence", ProviderDoor.silent(Auth0IdentityProviderTest::isManagement));
    }

    @Override
    protected void createForeign(String applicationId) {
        var clientId = server.addClient("somebody's");
        access.registrations().keep(applicationId, new Registration(clientId, clientId, null, null));
    }

    @Override
    protected boolean foreignIsUntouched(String applicationId) {
        var clientId = access.registrations().find(applicationId).orElseThrow().clientId();
        return "somebody's"
                .equals(server.client(String.valueOf(clientId)).path("name").asString());
    }

    @Override
    protected int clientCount(String applicationId) {
        return server.clientsOf(applicationId).size();
    }

    /** Without an audience a right secret is told from a wrong one by the kind of refusal. */
    @Override
    protected boolean works(String clientId, IssuedSecret secret) {
        return server.tokenStatus(clientId, secret.value().reveal(), "") == 403;
    }
}
