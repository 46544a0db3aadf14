package io.gatehouse.idpsync.client;

import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.StandIn;
import io.gatehouse.idpsync.registration.LostRegistrations;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClient;

/** A provider's stand-in, the door in front of it, and the adapter that reaches it through the door. */
public abstract class Place<S extends StandIn> implements AutoCloseable {
    private static final Map<Duration, RestClient> HTTP = new ConcurrentHashMap<>();

    public final S server;
    public final Registrations memory = Access.memory();
    private final ProviderDoor door;
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Duration timeout;
    private @Nullable IdentityProvider provider;

    /** @param timeout how long the adapter waits for an answer */
    protected Place(S server, Duration timeout) {
        this.server = server;
        this.timeout = timeout;
        door = ProviderDoor.inFrontOf(server);
    }

    protected abstract ProviderAdapter adapter(RestClient http, Duration timeout, LostRegistrations lost);

    /** Access through the door. */
    protected abstract ProviderAccess access(Registrations memory, CallBudget budget);

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
        return connect(access(remembered, budget));
    }

    /** A new instance of the adapter with other settings. */
    public final IdentityProvider connect(ProviderAccess access) {
        var http = HTTP.computeIfAbsent(timeout, Access::http);
        return adapter(http, timeout, new LostRegistrations(meters)).connect(access);
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
