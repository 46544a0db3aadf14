package io.gatehouse.idpsync.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.idpsync.fixture.Faults;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.ProviderDoor.Call;
import io.gatehouse.idpsync.reconcile.ClientJob;
import io.gatehouse.idpsync.reconcile.Observed;
import io.gatehouse.idpsync.reconcile.SyncClient;
import io.gatehouse.idpsync.reconcile.SyncOutcome;
import io.gatehouse.idpsync.reconcile.WantedClient;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets every fault befall every call in the life of a client, one at a time, and goes on until the client is made, changed
 * and removed. Whatever failed, its secret works, and works until the end.
 */
public final class FaultRun {
    private static final int ATTEMPTS = 4;

    private final Supplier<IdentityProvider> provider;
    private final ProviderDoor door;
    private final BiPredicate<String, IssuedSecret> works;
    private final SyncClient sync = new SyncClient(Clock.systemUTC());

    public FaultRun(Supplier<IdentityProvider> provider, ProviderDoor door, BiPredicate<String, IssuedSecret> works) {
        this.provider = provider;
        this.door = door;
        this.works = works;
    }

    /**
     * Runs a life for each of the faults and calls.
     *
     * @param which calls that faults befall
     * @param faults names of the faults to run
     * @param afterwards is told the application and the fault once the client is made
     */
    public void run(int calls, Predicate<Call> which, Predicate<String> faults, BiConsumer<String, String> afterwards) {
        for (var fault : Faults.all(which).keySet().stream().filter(faults).toList()) {
            for (var call = 0; call < calls; call++) {
                var only = Faults.only(call, which);
                door.open();
                door.put("fault", Objects.requireNonNull(Faults.all(only).get(fault)));
                live(fault + " of call " + call, fault, afterwards);
            }
        }
    }

    private void live(String trouble, String fault, BiConsumer<String, String> afterwards) {
        var wanted = Clients.weather();
        var made = made(trouble, wanted);
        afterwards.accept(wanted.applicationId(), fault);
        var observed = new Observed("p", made.clientId(), 1, 1);
        var changed = Clients.renamed(wanted, "Climate");
        until(trouble, present(changed), observed, Set.of(SyncOutcome.Updated.class, SyncOutcome.Unchanged.class));
        assertThat(works.test(made.clientId(), made.secret())).as(trouble).isTrue();
        var absent = new WantedClient.Absent(wanted.applicationId(), 2, "p", null);
        until(trouble, absent, observed, Set.of(SyncOutcome.Deleted.class));
        assertThat(works.test(made.clientId(), made.secret())).as(trouble).isFalse();
    }

    private IssuedClient made(String trouble, ClientSpec wanted) {
        var outcome = until(
                trouble,
                present(wanted),
                Observed.NOTHING,
                Set.of(SyncOutcome.Created.class, SyncOutcome.Recovered.class));
        return outcome instanceof SyncOutcome.Created created
                ? created.client()
                : ((SyncOutcome.Recovered) outcome).client();
    }

    private SyncOutcome until(
            String trouble, WantedClient wanted, Observed observed, Set<Class<? extends SyncOutcome>> ends) {
        @Nullable SyncOutcome last = null;
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            last = sync.sync(provider.get(), job(wanted, observed));
            if (ends.contains(last.getClass())) {
                return last;
            }
        }
        throw new AssertionError(trouble + ": " + last);
    }

    private static ClientJob job(WantedClient wanted, Observed observed) {
        return new ClientJob(wanted, 1, observed, null, List.of(), List.of(), List.of(), List.of(), null, false);
    }

    private static WantedClient present(ClientSpec wanted) {
        return new WantedClient.Present(wanted.applicationId(), 1, "p", "s", wanted, null, null);
    }
}
