package io.gatehouse.registration.application;

import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.util.Optional;
import java.util.UUID;

/** Applications to look at. */
public interface ApplicationLists {
    Page<Application> ofDeveloper(UUID developerId, ListQuery asked);

    Page<ApplicationOverview> ofPortal(UUID portalId, ListQuery asked);

    /**
     * Applications of a developer that are registered for a version, whatever the status, or those that are not.
     *
     * @param registered which of the two
     */
    Page<VersionApplication> ofVersion(UUID developerId, UUID productVersionId, boolean registered, ListQuery asked);

    Optional<ApplicationOverview> overview(UUID applicationId);
}
