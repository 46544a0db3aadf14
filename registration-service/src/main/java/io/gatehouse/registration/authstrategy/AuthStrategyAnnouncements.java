package io.gatehouse.registration.authstrategy;

import java.util.UUID;

/** Tells the other services what strategies there are. Part of the transaction that changes them. */
public interface AuthStrategyAnnouncements {
    /** The strategy's whole state. */
    void changed(AuthStrategy strategy);

    void removed(UUID id);
}
