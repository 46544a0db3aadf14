package io.gatehouse.idpsync.reconcile;

import io.gatehouse.idpsync.client.CallBudget;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.IssuedClient;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.RegisteredClient;
import io.gatehouse.idpsync.fixture.SimulatedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A provider in memory that takes so many calls in any second and no more, and may be down. Each call takes a while. */
final class LimitedProvider implements IdentityProvider {
    private static final Duration LATENCY = Duration.ofMillis(5);

    final List<String> made = new ArrayList<>();
    boolean down;
    int calls;
    int overLimit;

    private final MemoryProvider clients = new MemoryProvider();
    private final int perSecond;
    private final CallBudget budget;
    private final SimulatedTime time;
    private final Deque<Instant> lastSecond = new ArrayDeque<>();

    LimitedProvider(int perSecond, CallBudget budget, SimulatedTime time) {
        this.perSecond = perSecond;
        this.budget = budget;
        this.time = time;
    }

    @Override
    public Optional<RegisteredClient> find(String applicationId) {
        call();
        return clients.find(applicationId);
    }

    @Override
    public ClientSpec storable(ClientSpec wanted) {
        return clients.storable(wanted);
    }

    @Override
    public IssuedClient create(ClientSpec wanted) {
        call();
        made.add(wanted.applicationId());
        return clients.create(wanted);
    }

    @Override
    public void update(RegisteredClient client, ClientSpec wanted) {
        call();
        clients.update(client, wanted);
    }

    @Override
    public IssuedSecret rotateSecret(RegisteredClient client) {
        call();
        return clients.rotateSecret(client);
    }

    @Override
    public void delete(RegisteredClient client) {
        call();
        clients.delete(client);
    }

    @Override
    public List<String> check() {
        return List.of();
    }

    @Override
    public Optional<Set<String>> grantedScopes(String applicationId) {
        return Optional.empty();
    }

    private void call() {
        call(budget);
    }

    /** A call that is counted elsewhere. */
    void call(CallBudget budget) {
        budget.spend();
        var now = time.instant();
        calls++;
        while (!lastSecond.isEmpty() && !lastSecond.getFirst().isAfter(now.minusSeconds(1))) {
            lastSecond.removeFirst();
        }
        time.pass(LATENCY);
        if (lastSecond.size() == perSecond) {
            overLimit++;
            throw new IdpUnavailableException(429, "too many calls", Duration.ofSeconds(1));
        }
        lastSecond.addLast(now);
        if (down) {
            throw new IdpUnavailableException(503, "down", null);
        }
    }
}
