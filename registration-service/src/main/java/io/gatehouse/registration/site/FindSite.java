package io.gatehouse.registration.site;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Decides which portal a request is for. */
public class FindSite {
    private final Sites sites;

    public FindSite(Sites sites) {
        this.sites = sites;
    }

    /**
     * By host name, else by name of the portal's id, else by the session, else the only one there is.
     *
     * @param host host name without port
     * @param portalId what the caller named; must exist when present
     * @param ofSession portal of the session that the request carries
     */
    public Optional<Site> find(String host, Optional<UUID> portalId, Supplier<Optional<UUID>> ofSession) {
        var byHost = sites.byHost(host);
        if (byHost.isPresent()) {
            return byHost;
        }
        if (portalId.isPresent()) {
            return portalId.flatMap(sites::byId);
        }
        return ofSession.get().flatMap(sites::byId).or(sites::only);
    }
}
