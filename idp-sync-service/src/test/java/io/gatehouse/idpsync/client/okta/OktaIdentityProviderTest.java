package io.gatehouse.idpsync.client.okta;

import io.gatehouse.idpsync.client.FindableClientContract;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.Outbound;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.okta.OktaServer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;

class OktaIdentityProviderTest extends FindableClientContract {
    private final OktaPlace place = new OktaPlace(Map.of(), Outbound.within(Duration.ofSeconds(1)));
    private final OktaServer server = place.server;
    private final ProviderDoor door = place.door();
    private final IdentityProvider provider = place.provider();

    @AfterEach
    void close() {
        place.close();
    }

    @Override
    protected IdentityProvider provider() {
        return provider;
    }

    @Override
    protected void answer(int httpStatus, String body, Duration retryAfter) {
        Map<String, String> headers =
                retryAfter.isZero() ? Map.of() : Map.of("Retry-After", "" + retryAfter.toSeconds());
        door.put("answer", ProviderDoor.answers(call -> true, httpStatus, body, headers));
    }

    @Override
    protected void loseNextCreateAnswer() {
        var first = new AtomicBoolean(true);
        door.put(
                "lose",
                ProviderDoor.losesAnswers(call ->
                        call.method().equals("POST") && call.path().equals("/api/v1/apps") && first.getAndSet(false)));
    }

    @Override
    protected void neverAnswer() {
        door.put("silence", ProviderDoor.silent(call -> true));
    }

    @Override
    protected void createForeign(String applicationId) {
        server.addApp(OktaClientId.of(applicationId), "somebody's");
    }

    @Override
    protected boolean foreignIsUntouched(String applicationId) {
        return "somebody's"
                .equals(server.appsWith(OktaClientId.of(applicationId))
                        .getFirst()
                        .path("label")
                        .asString());
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
