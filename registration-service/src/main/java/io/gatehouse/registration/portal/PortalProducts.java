package io.gatehouse.registration.portal;

import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which products which portals publish. */
public interface PortalProducts {
    /** The products that a portal publishes. */
    Page<PublishedProduct> list(UUID portalId, ListQuery query);

    /** The products of these that exist, kept from deletion until the transaction ends. */
    List<UUID> keepProducts(Collection<UUID> productIds);

    /** Portals that publish a product. */
    List<UUID> portalsOf(UUID productId);

    /** Remembers whether a portal publishes a product. */
    void put(UUID portalId, UUID productId, boolean published);

    void removeProduct(UUID productId);

    void removePortal(UUID portalId);

    /**
     * A product that a portal publishes.
     *
     * @param portalIds all portals that publish it
     * @param versionCount how many of its versions this portal publishes
     */
    record PublishedProduct(
            UUID id,
            String name,
            @Nullable String description,
            List<UUID> portalIds,
            long versionCount,
            Map<String, String> labels,
            Instant createdAt,
            Instant updatedAt) {}
}
