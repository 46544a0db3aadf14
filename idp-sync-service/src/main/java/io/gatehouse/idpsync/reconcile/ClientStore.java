package io.gatehouse.idpsync.reconcile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What this service remembers of clients. Each method runs in the caller's transaction, see {@link UnitOfWork}, and may be
 * repeated.
 */
public interface ClientStore {
    /**
     * Remembers what is wanted, and locks it until the end of the transaction.
     *
     * @return whether it was news; nothing is changed by what is not newer, or follows a deletion
     */
    boolean remember(WantedClient wanted);

    /** What an attempt needs to know; empty when nothing is wanted of the application. */
    Optional<ClientJob> load(String applicationId);

    /** What is known of clients; those never heard of are left out. */
    List<KnownClient> known(Collection<String> applicationIds);

    /** Locks the client until the end of the transaction, and tells its present demand. */
    long lock(String applicationId);

    /**
     * Remembers a success; forgets any failure. With the last client of a deleted provider its credentials are forgotten too.
     */
    void succeeded(String applicationId, Observed observed);

    /** Remembers a failure; replaces the one before. */
    void failed(String applicationId, Failure failure);

    /** Forgets who waited for the first secret of the client: it has been handed out. */
    void forgetRecipient(String applicationId);

    /** Forgets a client that was left at a provider. */
    void leftoverGone(String applicationId, String providerId);

    /** Forgets that a client was found different. */
    void driftGone(String applicationId);

    /** When there is something left to do for the client, as far as known; empty if there is nothing. */
    Optional<Instant> nextStep(String applicationId);

    /**
     * Demands another look at clients of a provider, and locks them.
     *
     * @param settled whether also at those that are what is wanted, as far as known
     * @return their applications
     */
    List<String> demandByProvider(String providerId, boolean settled);

    /** Demands another look at the clients of a strategy's applications, and locks them; returns these applications. */
    List<String> demandByStrategy(String strategyId);
}
