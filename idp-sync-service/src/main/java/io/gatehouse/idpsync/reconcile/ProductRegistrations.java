package io.gatehouse.idpsync.reconcile;

import java.util.Optional;

/** What this service remembers of what applications are registered for, in the caller's transaction. */
public interface ProductRegistrations {
    /**
     * Remembers a registration, and locks the client. Repeatable.
     *
     * @return the application if its client has to be looked at again; empty if it need not, or if what is known is as new
     */
    Optional<String> remember(ProductRegistration registration);
}
