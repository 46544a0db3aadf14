package io.gatehouse.audit.portal;

import java.util.UUID;

/** The portals of the catalog, as far as it has been read. */
public interface Portals {
    boolean exists(UUID id);

    /** There is such a portal. May be repeated. */
    void add(UUID id);

    /** There is no such portal any more, so nothing of it is sent anywhere. May be repeated. */
    void remove(UUID id);
}
