package io.gatehouse.idpsync.client;

import java.util.Optional;

/**
 * What is remembered of the clients of one provider, for adapters whose provider cannot be asked for them. Each method is a
 * transaction of its own, is durable when it returns, and may be repeated.
 */
public interface Registrations {
    /** What is remembered of an application's client; empty if no creation was ever begun. */
    Optional<Registration> find(String applicationId);

    /** Remembers it, in place of what was remembered before. */
    void keep(String applicationId, Registration registration);

    /** Forgets a client that is gone. */
    void forget(String applicationId);

    /**
     * Forgets which client it is because it cannot be reached any more, as when its registration access token was lost. That
     * it may be there stays known: the next creation looks for it where the provider can be asked, and reports it as lost
     * where not.
     */
    default void doubt(String applicationId) {
        if (find(applicationId).isPresent()) {
            keep(applicationId, Registration.BEGUN);
        }
    }
}
