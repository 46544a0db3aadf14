package io.gatehouse.idpsync.client.auth0;

import io.gatehouse.idpsync.client.FindableClientContract;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.Outbound;
import io.gatehouse.idpsync.client.Registration;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.auth0.Auth0Server;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;

class Auth0IdentityProviderTest extends FindableClientContract {
    private final Auth0Place place = new Auth0Place(Map.of(), Outbound.within(Duration.ofSeconds(1)));
    private final Auth0Server server = place.server;
    private final ProviderDoor door = place.door();
    private final IdentityProvider provider = place.provider();

    @AfterEach
    void close() {
        place.close();
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
        place.memory.keep(applicationId, new Registration(clientId, clientId, null, null));
    }

    @Override
    protected boolean foreignIsUntouched(String applicationId) {
        var clientId = place.memory.find(applicationId).orElseThrow().clientId();
        return "somebody's"
                .equals(server.client(String.valueOf(clientId)).path("name").asString());
    }

    @Override
    protected int clientCount(String applicationId) {
        return place.clientCount(applicationId);
    }

    @Override
    protected boolean works(String clientId, IssuedSecret secret) {
        return place.works(clientId, secret);
    }
}
