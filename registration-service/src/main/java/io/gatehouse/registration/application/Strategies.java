package io.gatehouse.registration.application;

import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The auth strategies there are. */
public interface Strategies {
    /** A strategy that applications of the portal may use: its default, or one that it publishes a version with. */
    Optional<Strategy> usableIn(UUID portalId, UUID strategyId);

    /** All of those. */
    Page<Strategy> listUsableIn(UUID portalId, ListQuery asked);

    /** Those of the ids that exist. */
    Map<UUID, Strategy> byIds(Collection<UUID> strategyIds);
}
