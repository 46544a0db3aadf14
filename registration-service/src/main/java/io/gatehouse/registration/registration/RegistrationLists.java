package io.gatehouse.registration.registration;

import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.util.Optional;
import java.util.UUID;

/** Registrations to look at. */
public interface RegistrationLists {
    Page<RegistrationOverview> ofApplication(UUID applicationId, ListQuery asked);

    Page<RegistrationOverview> ofPortal(UUID portalId, ListQuery asked);

    Optional<RegistrationOverview> overview(UUID registrationId);
}
