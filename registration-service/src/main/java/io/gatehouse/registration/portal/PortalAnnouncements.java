package io.gatehouse.registration.portal;

import java.util.UUID;

/** Tells the other services what portals and publications there are. Part of the transaction that changes them. */
public interface PortalAnnouncements {
    /** The portal's whole state. */
    void changed(Portal portal);

    void portalRemoved(UUID id);

    /** The publication's whole state. */
    void changed(Publication publication);

    void publicationRemoved(UUID id);
}
