package io.gatehouse.idpsync.client.okta;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.FindableClientContract;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.okta.OktaServer;
import io.gatehouse.idpsync.http.ProviderHttpClient;
import io.gatehouse.schemas.outbound.AddressGuard;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class OktaIdentityProviderTest extends FindableClientContract {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final OktaServer server = new OktaServer();
    private final ProviderDoor door = new ProviderDoor(server.url());
    private final IdentityProvider provider =
            connect(Access.to("okta", door.url() + "/oauth2/default", Map.of(), Map.of("dcr_token", OktaServer.TOKEN)));

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

    private static IdentityProvider connect(ProviderAccess access) {
        var sdkHttp = ProviderHttpClient.of(TIMEOUT, AddressGuard.open());
        return new OktaAdapter(Access.http(TIMEOUT), sdkHttp, Clock.systemUTC()).connect(access);
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
        return server.appsWith(OktaClientId.of(applicationId)).size();
    }

    @Override
    protected boolean works(String clientId, IssuedSecret secret) {
        return server.givesToken(clientId, secret.value().reveal());
    }
}
