package io.gatehouse.registration.dcrprovider;

import java.util.UUID;

/** Tells the other services what providers there are. Part of the transaction that changes them. */
public interface DcrProviderAnnouncements {
    /** The provider's whole state. */
    void changed(DcrProvider provider);

    void removed(UUID id);
}
