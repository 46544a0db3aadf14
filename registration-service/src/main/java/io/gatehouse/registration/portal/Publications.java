package io.gatehouse.registration.portal;

import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The publications this service remembers. Several are always locked in the same order. */
public interface Publications {
    Page<Publication> list(UUID portalId, ListQuery query);

    Optional<Publication> find(UUID portalId, UUID versionId);

    /** The publication, kept from other changes until the transaction ends. */
    Optional<Publication> lock(UUID portalId, UUID versionId);

    List<Publication> lockAllOfPortal(UUID portalId);

    List<Publication> lockAllOfVersion(UUID versionId);

    List<Publication> lockAllOfProduct(UUID portalId, UUID productId);

    /** Whether there is such a version; keeps it from deletion, and from being published twice, until the transaction ends. */
    boolean lockVersion(UUID versionId);

    /** A strategy, kept from deletion until the transaction ends. */
    Optional<Publication.Strategy> strategy(UUID id);

    void add(Publication publication);

    void replace(Publication publication);

    void remove(UUID id);

    /** How many versions of the portal applications may ask access to. */
    long openForRegistration(UUID portalId);
}
