package io.gatehouse.idpsync.operations;

import io.gatehouse.idpsync.client.Registrations;
import io.gatehouse.idpsync.reconcile.ClientStore;
import io.gatehouse.idpsync.reconcile.ClientTasks;
import io.gatehouse.idpsync.reconcile.ClientTasks.Urgency;
import io.gatehouse.idpsync.reconcile.UnitOfWork;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What operations people do: have a client tried again or given up for another, and have a provider left alone for a while.
 * Repeatable.
 */
public class Operate {
    private final UnitOfWork work;
    private final Operations operations;
    private final ClientStore clients;
    private final Function<String, Registrations> registrations;
    private final ClientTasks tasks;

    /**
     * Operates on what is kept there.
     *
     * @param registrations what is remembered of the clients of a provider, by its id
     */
    public Operate(
            UnitOfWork work,
            Operations operations,
            ClientStore clients,
            Function<String, Registrations> registrations,
            ClientTasks tasks) {
        this.work = work;
        this.operations = operations;
        this.clients = clients;
        this.registrations = registrations;
        this.tasks = tasks;
    }

    /** Has a client tried again at once, also one that the provider refused; empty if there is none. */
    public Optional<ClientStatus> retry(String applicationId) {
        return work.inOne(() -> {
            if (operations.demand(applicationId)) {
                tasks.wake(List.of(applicationId), Urgency.PERSON_WAITING);
            }
            return operations.client(applicationId);
        });
    }

    /**
     * Gives up a client that cannot be reached any longer, as when its registration access token was lost: another is made in
     * its place, unless the provider can be asked for it. Empty if there is none.
     */
    public Optional<ClientStatus> forget(String applicationId) {
        return work.inOne(() -> {
            operations.client(applicationId).map(ClientStatus::providerId).ifPresent(providerId -> registrations
                    .apply(providerId)
                    .doubt(applicationId));
            return retry(applicationId);
        });
    }

    /** Leaves a provider alone until {@link #resume}: what is wanted meanwhile waits. Empty if there is no such provider. */
    public Optional<ProviderStatus> pause(String providerId) {
        return work.inOne(() -> {
            operations.pause(providerId, true);
            return operations.provider(providerId);
        });
    }

    /** Goes on with a provider, and with all that waits for it. Empty if there is no such provider. */
    public Optional<ProviderStatus> resume(String providerId) {
        return work.inOne(() -> {
            operations.pause(providerId, false);
            tasks.wake(clients.demandByProvider(providerId, false), Urgency.ROUTINE);
            return operations.provider(providerId);
        });
    }
}
