package io.gatehouse.registration.portal;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Counts who and what lives in portals. */
public interface PortalCensus {
    /**
     * What a portal holds.
     *
     * @param developers developer accounts, whatever their status
     * @param applications applications of all developers
     */
    record Count(long developers, long applications) {
        public static final Count NONE = new Count(0, 0);
    }

    /** Counts for each of the portals; one without any may be missing. */
    Map<UUID, Count> count(Collection<UUID> portalIds);
}
