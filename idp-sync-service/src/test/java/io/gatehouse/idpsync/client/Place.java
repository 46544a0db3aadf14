package io.gatehouse.idpsync.client;

import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.StandIn;
import io.gatehouse.idpsync.registration.LostRegistrations;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;

/** A provider's stand-in, the door in front of it, and the adapter that reaches it through the door. */
public abstract class Place<S extends StandIn> implements AutoCloseable {
    public final S server;
    public final Registrations memory = Access.memory();
    private final ProviderDoor door;
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Outbound outbound;
    private @Nullable IdentityProvider provider;

    protected Place(S server, Outbound outbound) {
        this.server = server;
        this.outbound = outbound;
        door = ProviderDoor.inFrontOf(server);
    }

    protected abstract ProviderAdapter adapter(Outbound calls, LostRegistrations lost);

    /**
     * Access to a provider like this one.
     *
     * @param base where it is
     */
    protected abstract ProviderAccess access(String base, Registrations remembered, CallBudget budget);

    /** How many clients the application has. */
    public abstract int clientCount(String applicationId);

    /** Whether the client's secret is accepted. */
    public abstract boolean works(String clientId, IssuedSecret secret);

    /** Whether the client has just what is wanted besides what {@link IdentityProvider#find} shows. */
    public boolean isComplete(String clientId, ClientSpec wanted) {
        return true;
    }

    /** What is wanted first. */
    public ClientSpec wanted() {
        return Clients.weather();
    }

    /** What is wanted next. */
    public ClientSpec changed(ClientSpec before) {
        return Clients.renamed(before, "Climate");
    }

    /** A new instance of the adapter, which knows only what is in the memory. */
    public final IdentityProvider connect(Registrations remembered, CallBudget budget) {
        return connect(access(door.url(), remembered, budget));
    }

    /** A new instance of the adapter with other settings. */
    public final IdentityProvider connect(ProviderAccess access) {
        return adapter(outbound, new LostRegistrations(meters)).connect(access);
    }

    /** The adapter connected to another address. */
    final IdentityProvider at(String base) {
        return connect(access(base, memory, Access.UNLIMITED));
    }

    /** One instance of the adapter, for as long as the place is there. */
    public final IdentityProvider provider() {
        var present = provider == null ? connect(memory, Access.UNLIMITED) : provider;
        provider = present;
        return present;
    }

    public final ProviderDoor door() {
        return door;
    }

    /** How many registrations were reported as lost. */
    public final int lost() {
        return (int) meters.find("idp.registrations.lost").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Override
    public final void close() {
        door.close();
        server.close();
    }
}
