package io.gatehouse.registration.portal;

import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The portals this service remembers. */
public interface Portals {
    Page<Portal> list(ListQuery query);

    Optional<Portal> find(UUID id);

    /** The portal, kept from other changes until the transaction ends. */
    Optional<Portal> lock(UUID id);

    /** The portals of these that exist, kept from deletion until the transaction ends. */
    List<UUID> keep(Collection<UUID> ids);

    /** Whether a portal other than this one has the name. */
    boolean isNameTaken(String name, UUID except);

    /**
     * Whether a portal other than this one is known by the host name; keeps others from taking one until the transaction
     * ends.
     */
    boolean isHostTaken(String host, UUID except);

    /** Whether there is such a strategy; keeps it from deletion until the transaction ends. */
    boolean strategyExists(UUID id);

    void add(Portal portal);

    void replace(Portal portal);

    void remove(UUID id);

    /** How many products each of the portals publishes; one without any may be missing. */
    Map<UUID, Long> publishedProducts(Collection<UUID> ids);
}
