package io.gatehouse.registration.portal;

import java.util.UUID;

/** The auth strategies that portals have from their beginning, so that developers need not wait for another one. */
public interface FirstStrategies {
    /**
     * Makes the strategy of a new portal, in the transaction that makes the portal.
     *
     * @return its id
     */
    UUID create(UUID portalId, String portalName);

    /** Removes the strategy that {@link #create} made, unless something else uses it; after the portal's row is gone. */
    void portalGone(UUID portalId);
}
