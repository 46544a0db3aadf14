package io.gatehouse.registration.site;

import java.util.UUID;

/** What teams allow their developers in a portal that goes by teams. */
public interface ProductGrants {
    /** The products on which a developer may act so, by any of his teams. */
    Granted of(UUID portalId, UUID developerId, ProductAction action);
}
