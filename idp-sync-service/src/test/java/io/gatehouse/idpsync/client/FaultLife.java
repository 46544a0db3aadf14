package io.gatehouse.idpsync.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.idpsync.fixture.Fault;
import io.gatehouse.idpsync.fixture.ProviderDoor.Call;
import io.gatehouse.idpsync.reconcile.ClientJob;
import io.gatehouse.idpsync.reconcile.SecretRequest;
import io.gatehouse.idpsync.reconcile.SyncClient;
import io.gatehouse.idpsync.reconcile.SyncOutcome;
import io.gatehouse.idpsync.reconcile.WantedClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One client's life, brought about as the service does it, attempt by attempt, while one call of it meets one fault: it is
 * made, changed, given another secret, and removed. Once the fault is overcome the rest of the life is left out.
 */
final class FaultLife {
    private static final int MOST_ATTEMPTS = 6;

    private final Place<?> place;
    private final @Nullable Fault fault;
    private final int index;
    private final Turn turn;
    private final SyncClient sync = new SyncClient(Clock.systemUTC());
    private final ClientSpec first;
    private final Recorded recorded;
    private final List<Call> calls = new ArrayList<>();
    private Lifeline line;
    private IdentityProvider provider;
    private boolean overcome;
    private boolean doubted;
    private boolean forgotten;
    private int attempts;

    /** @param fault null for a life without one */
    FaultLife(Place<?> place, @Nullable Fault fault, int index, Turn turn) {
        this.place = place;
        this.fault = fault;
        this.index = index;
        this.turn = turn;
        first = place.wanted();
        recorded = new Recorded(first.applicationId());
        if (fault == Fault.REFUSED) {
            place.door().closeConnections();
        }
        line = new Lifeline(place.memory, place.door(), fault, index, turn);
        provider = place.connect(line, line);
    }

    /** The calls of the whole life. */
    List<Call> calls() {
        return calls;
    }

    /** What the fault came to: how many attempts it took, and whether a client was left behind. */
    String live() {
        step(present(first, 1), List.of());
        assertOne(first);
        var second = place.changed(first);
        if (!overcome) {
            step(present(second, 2), List.of());
            assertOne(second);
        }
        if (!overcome) {
            var old = recorded.secret();
            step(present(second, 2), List.of(rotation(second)));
            assertOne(second);
            assertThat(place.works(recorded.clientId(), old))
                    .as("the old secret")
                    .isFalse();
        }
        step(new WantedClient.Absent(first.applicationId(), 3, Recorded.PROVIDER, null), List.of());
        var left = place.clientCount(first.applicationId());
        assertLeft(left);
        return attempts + (left > 0 ? " L" : place.lost() > 0 ? " (L)" : "") + (forgotten ? " F" : "");
    }

    private void step(WantedClient wanted, List<SecretRequest> requests) {
        var done = overcome;
        recorded.ask(requests);
        for (var attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            var outcome = attempt(wanted);
            if (outcome != null) {
                recorded.record(outcome, wanted.revision(), forgotten);
                if (recorded.isSettled(wanted)) {
                    overcome = line.hasMet() || done;
                    attempts = overcome && !done ? attempt : attempts;
                    return;
                }
            }
        }
        throw new AssertionError("not settled: " + recorded.last());
    }

    /** @return null if the process was killed */
    private @Nullable SyncOutcome attempt(WantedClient wanted) {
        var before = place.memory.find(wanted.applicationId());
        var from = place.door().calls().size();
        var spentBefore = line.spent();
        var outcome = outcome(wanted);
        var made = place.door().calls().subList(from, place.door().calls().size());
        calls.addAll(made);
        assertSentOnce(made, index - spentBefore);
        if (outcome == null) {
            return null;
        }
        if (fault != Fault.REFUSED) {
            assertThat(line.spent() - spentBefore).as("calls counted").isEqualTo(made.size());
        }
        if (outcome.failedReason() != null && wanted instanceof WantedClient.Present && !forgotten) {
            before.map(Registration::clientId).ifPresent(id -> assertThat(place.memory.find(wanted.applicationId()))
                    .as("remembered after a failure")
                    .map(Registration::clientId)
                    .contains(id));
        }
        forgetWhatIsOutOfReach(wanted.applicationId(), outcome);
        return outcome;
    }

    private @Nullable SyncOutcome outcome(WantedClient wanted) {
        var metBefore = line.hasMet();
        @Nullable SyncOutcome outcome = null;
        try {
            outcome = sync.sync(provider, job(wanted));
        } catch (Lifeline.Killed e) {
            // a new process goes on below
        }
        turn.takeBack();
        if (fault == Fault.REFUSED && line.hasMet() && !metBefore) {
            place.door().reopen();
        }
        var unrecorded = fault == Fault.KILLED_UNRECORDED && line.hasMet() && !metBefore;
        if (!line.isCut() && !unrecorded) {
            return outcome;
        }
        line = line.successor();
        provider = place.connect(line, line);
        return null;
    }

    /** What a person does about a client whose registration access token was lost with an answer, if that is said twice. */
    private void forgetWhatIsOutOfReach(String applicationId, SyncOutcome outcome) {
        var outOfReach = String.valueOf(outcome.failedReason()).contains("registration access token was lost");
        if (outOfReach && doubted) {
            place.memory.doubt(applicationId);
            forgotten = true;
        }
        doubted = outOfReach;
    }

    /** But for a call that was answered 401, and went out again with another token. */
    private void assertSentOnce(List<Call> made, int met) {
        if (met < 0 || met + 1 >= made.size() || fault == Fault.UNAUTHORIZED || fault == null) {
            return;
        }
        var call = made.get(met);
        if (!call.method().equals("GET") && !call.path().endsWith("/token")) {
            assertThat(made.get(met + 1)).as("the call after").isNotEqualTo(call);
        }
    }

    private void assertOne(ClientSpec wanted) {
        assertLeft(place.clientCount(wanted.applicationId()) - 1);
        line.aside(() -> assertThat(provider.find(wanted.applicationId()))
                .map(RegisteredClient::spec)
                .contains(provider.storable(wanted)));
        assertThat(place.isComplete(recorded.clientId(), wanted)).as("grants").isTrue();
        assertThat(place.works(recorded.clientId(), recorded.secret()))
                .as("secret")
                .isTrue();
    }

    /** None is left behind, but one whose loss was reported or of which a person knows. */
    private void assertLeft(int clients) {
        assertThat(place.lost()).as("losses").isBetween(0, 1);
        assertThat(clients).as("left behind").isBetween(0, forgotten ? 1 : place.lost());
    }

    private ClientJob job(WantedClient wanted) {
        return new ClientJob(
                wanted,
                1,
                recorded.observed(),
                null,
                recorded.requests(),
                recorded.known(),
                List.of(),
                List.of(),
                null,
                false);
    }

    private static SecretRequest rotation(ClientSpec spec) {
        return new SecretRequest(SecretRequest.Kind.ROTATION, "rotation", spec.applicationId(), 2, null, null);
    }

    private static WantedClient present(ClientSpec wanted, long revision) {
        return new WantedClient.Present(wanted.applicationId(), revision, Recorded.PROVIDER, "s", wanted, null, null);
    }
}
