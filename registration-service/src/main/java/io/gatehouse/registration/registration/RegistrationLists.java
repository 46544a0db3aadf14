package io.gatehouse.registration.registration;

import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.util.Optional;
import java.util.UUID;

/** Registrations to look at. */
public interface RegistrationLists {
    Page<RegistrationOverview> ofApplication(UUID applicationId, ListQuery asked);

    Page<RegistrationOverview> ofPortal(UUID portalId, ListQuery asked);

    /**
     * Applications of a developer that are registered for a version, whatever the status, or those that are not.
     *
     * @param registered which of the two
     */
    Page<VersionApplication> ofVersion(UUID developerId, UUID productVersionId, boolean registered, ListQuery asked);

    Optional<RegistrationOverview> overview(UUID registrationId);
}
