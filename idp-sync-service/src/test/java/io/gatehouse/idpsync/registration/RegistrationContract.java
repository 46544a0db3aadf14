package io.gatehouse.idpsync.registration;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdentityProviderContract;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.web.client.RestClient;

/** The contract at a server with dynamic client registration behind a door. */
public abstract class RegistrationContract extends IdentityProviderContract {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicBoolean losing = new AtomicBoolean();

    /** The door to the server. */
    protected abstract ProviderDoor door();

    /** Whether a call registers or manages clients. */
    protected abstract boolean concernsClients(ProviderDoor.Call call);

    protected abstract ProviderAdapter adapter(RestClient http, LostRegistrations lost);

    protected final IdentityProvider connect(ProviderAccess access) {
        return adapter(Access.http(TIMEOUT), new LostRegistrations(meters)).connect(access);
    }

    /** Loses the answer to the next of some calls, whose effect is done. */
    protected final void lose(String method) {
        losing.set(true);
        door().put(
                        "lose",
                        ProviderDoor.losesAnswers(call ->
                                concernsClients(call) && call.method().equals(method) && losing.getAndSet(false)));
    }

    /** How many registrations were reported as lost. */
    protected final double lost() {
        return meters.find("idp.registrations.lost").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Override
    protected boolean findsByApplication() {
        return false;
    }

    @Override
    protected void answer(int httpStatus, String body, Duration retryAfter) {
        Map<String, String> headers =
                retryAfter.isZero() ? Map.of() : Map.of("Retry-After", "" + retryAfter.toSeconds());
        door().put("answer", ProviderDoor.answers(this::concernsClients, httpStatus, body, headers));
    }

    @Override
    protected void loseNextCreateAnswer() {
        lose("POST");
    }

    @Override
    protected void neverAnswer() {
        door().put("silence", ProviderDoor.silent(this::concernsClients));
    }
}
