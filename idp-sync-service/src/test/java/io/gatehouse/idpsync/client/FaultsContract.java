package io.gatehouse.idpsync.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.idpsync.fixture.Fault;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A client's whole life, once for each call in it and each fault that the call may meet: whatever happens, attempts that are
 * repeated end with one client, its secret and its grants, and no attempt sends the same change twice.
 */
public abstract class FaultsContract {
    private static final int ATTEMPTS = 5;
    private static final int SAMPLES = 3;

    /** A new connection to a provider for each life. */
    protected abstract Place place();

    /** A provider, and the door in front of it. */
    public interface Place extends AutoCloseable {
        IdentityProvider provider();

        ProviderDoor door();

        /** How many clients the application has. */
        int clientCount(String applicationId);

        /** Whether the client has just what is wanted besides what {@link IdentityProvider#find} shows. */
        boolean isComplete(String clientId, ClientSpec wanted);

        /** Whether the client's secret is accepted. */
        boolean works(String clientId, IssuedSecret secret);

        @Override
        void close();
    }

    /** The first wish. */
    protected ClientSpec wanted() {
        return Clients.weather();
    }

    /** The second wish. */
    protected ClientSpec changed(ClientSpec before) {
        return Clients.renamed(before, "Climate");
    }

    @TestFactory
    Stream<DynamicTest> everyCallMeetsEveryFault() {
        var calls = callsOfALife();
        return IntStream.range(0, calls.size()).boxed().flatMap(index -> Arrays.stream(Fault.values())
                .map(fault -> DynamicTest.dynamicTest(
                        index + " " + named(calls.get(index)) + " " + fault, () -> live(index, fault))));
    }

    private static String named(ProviderDoor.Call call) {
        return call.method() + " " + call.path().replaceAll("[A-Za-z0-9_]{18,}", "{id}");
    }

    /** Of the shortest of some lives, for a busy machine may let calls time out of which nobody wanted that. */
    private List<ProviderDoor.Call> callsOfALife() {
        return Stream.generate(this::callsOfOneLife)
                .limit(SAMPLES)
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    private List<ProviderDoor.Call> callsOfOneLife() {
        try (var place = place()) {
            var life = new Life(place, (call, exchange, door) -> false);
            life.live();
            return life.calls;
        }
    }

    private void live(int index, Fault fault) {
        try (var place = place()) {
            var life = new Life(place, fault.at(index));
            life.live();
            assertSentOnce(life.calls, index, fault);
        }
    }

    /** But for a call that was answered 401, and went out again with another token. */
    private static void assertSentOnce(List<ProviderDoor.Call> calls, int index, Fault fault) {
        var call = calls.get(index);
        if (fault != Fault.UNAUTHORIZED
                && !call.method().equals("GET")
                && !call.path().endsWith("/token")) {
            assertThat(calls.get(index + 1)).as("the call after").isNotEqualTo(call);
        }
    }

    private final class Life {
        private final Place place;
        private final ProviderDoor.Rule fault;
        private final List<ProviderDoor.Call> calls = new ArrayList<>();
        private final ClientSpec first = wanted();
        private final String applicationId = first.applicationId();
        private @Nullable String clientId;
        private @Nullable IssuedSecret secret;

        Life(Place place, ProviderDoor.Rule fault) {
            place.door().open();
            this.place = place;
            this.fault = fault;
        }

        void live() {
            repeated(() -> ensure(first));
            assertOne(first);
            var second = changed(first);
            repeated(() -> ensure(second));
            assertOne(second);
            var old = Objects.requireNonNull(secret);
            repeated(this::rotate);
            assertOne(second);
            assertThat(place.works(Objects.requireNonNull(clientId), old)).isFalse();
            repeated(this::remove);
            assertThat(place.clientCount(applicationId)).isZero();
            assertThat(place.provider().find(applicationId)).isEmpty();
        }

        private void ensure(ClientSpec wanted) {
            var provider = place.provider();
            var found = provider.find(applicationId);
            if (found.isEmpty()) {
                handOut(provider.create(wanted));
                return;
            }
            if (!found.get().spec().equals(provider.storable(wanted))) {
                provider.update(found.get(), wanted);
            }
            if (secret == null) {
                handOut(new IssuedClient(found.get().clientId(), provider.rotateSecret(found.get())));
            }
        }

        private void handOut(IssuedClient issued) {
            assertThat(Optional.ofNullable(clientId))
                    .as("client before")
                    .isIn(Optional.empty(), Optional.of(issued.clientId()));
            clientId = issued.clientId();
            secret = issued.secret();
        }

        private void rotate() {
            var found = place.provider().find(applicationId).orElseThrow();
            handOut(new IssuedClient(found.clientId(), place.provider().rotateSecret(found)));
        }

        private void remove() {
            place.provider().find(applicationId).ifPresent(place.provider()::delete);
        }

        private void assertOne(ClientSpec wanted) {
            var id = Objects.requireNonNull(clientId);
            assertThat(place.clientCount(applicationId)).isEqualTo(1);
            assertThat(place.provider().find(applicationId).orElseThrow().spec())
                    .isEqualTo(place.provider().storable(wanted));
            assertThat(place.isComplete(id, wanted)).as("grants").isTrue();
            assertThat(place.works(id, Objects.requireNonNull(secret)))
                    .as("secret")
                    .isTrue();
        }

        private void repeated(Runnable attempt) {
            var failures = new ArrayList<IdpException>();
            while (failures.size() < ATTEMPTS) {
                place.door().put("fault", fault);
                var before = place.door().calls().size();
                try {
                    attempt.run();
                    return;
                } catch (IdpException e) {
                    failures.add(e);
                } finally {
                    place.door().remove("fault");
                    var all = place.door().calls();
                    calls.addAll(all.subList(before, all.size()));
                }
            }
            throw failures.getFirst();
        }
    }
}
