package io.gatehouse.idpsync.client;

import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.ProviderDoor.Call;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;

/** The contract at a stand-in, a new one for each test, that finds clients by application. */
public abstract class FindablePlaceContract<P extends Place<?>> extends FindableClientContract {
    protected static final Outbound CALLS = Outbound.within(Duration.ofSeconds(2));

    protected final P place;

    protected FindablePlaceContract(P place) {
        this.place = place;
    }

    /** Whether a call asks for clients or changes them. */
    protected boolean concernsClients(Call call) {
        return true;
    }

    /** Whether a call makes a client. */
    protected abstract boolean makesClient(Call call);

    /** Loses the answer to the next of some calls, whose effect is done. */
    protected final void lose(Predicate<Call> which) {
        place.door().loseNext(which);
    }

    @AfterEach
    final void close() {
        place.close();
    }

    @Override
    protected final IdentityProvider provider() {
        return place.provider();
    }

    @Override
    protected final void answer(int httpStatus, String body, Duration retryAfter) {
        place.door().answer(this::concernsClients, httpStatus, body, retryAfter);
    }

    @Override
    protected final void loseNextCreateAnswer() {
        lose(this::makesClient);
    }

    @Override
    protected final void neverAnswer() {
        place.door().put("silence", ProviderDoor.silent(this::concernsClients));
    }

    @Override
    protected final int clientCount(String applicationId) {
        return place.clientCount(applicationId);
    }

    @Override
    protected final boolean works(String clientId, IssuedSecret secret) {
        return place.works(clientId, secret);
    }
}
