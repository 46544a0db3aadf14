package io.gatehouse.registration.portal;

import java.util.UUID;

/**
 * Learns that a portal is about to be deleted, in the transaction that does it and before the row goes. Its developers and
 * their applications end here; an exception stops the deletion.
 */
public interface PortalRemoved {
    /** Ends what lives in the portal. */
    void portalRemoved(UUID portalId);
}
