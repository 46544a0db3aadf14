package io.gatehouse.idpsync.registration;

import io.gatehouse.idpsync.client.IdentityProviderContract;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import java.time.Duration;

/** The contract at a server with dynamic client registration behind a door. */
public abstract class RegistrationContract extends IdentityProviderContract {
    protected static final Duration TIMEOUT = Duration.ofSeconds(2);

    /** The door to the server. */
    protected abstract ProviderDoor door();

    /** Whether a call registers or manages clients. */
    protected abstract boolean concernsClients(ProviderDoor.Call call);

    /** Loses the answer to the next of some calls, whose effect is done. */
    protected final void lose(String method) {
        door().loseNext(call -> concernsClients(call) && call.method().equals(method));
    }

    @Override
    protected boolean findsByApplication() {
        return false;
    }

    @Override
    protected void answer(int httpStatus, String body, Duration retryAfter) {
        door().answer(this::concernsClients, httpStatus, body, retryAfter);
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
