package io.gatehouse.registration.site;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The portals there are. */
public interface Sites {
    /** The portal of a host name, compared without case. */
    Optional<Site> byHost(String host);

    Optional<Site> byId(UUID portalId);

    /** Host name at which developers reach the portal's own front end; empty where it has none of its own. */
    Optional<String> ownDomain(UUID portalId);

    /** The portal, if there is exactly one. */
    Optional<Site> only();

    /** Identity providers behind the strategies that the portal publishes. */
    List<UUID> providerIds(UUID portalId);
}
