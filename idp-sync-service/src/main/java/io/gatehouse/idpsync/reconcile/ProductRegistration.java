package io.gatehouse.idpsync.reconcile;

/**
 * An application's registration for an API product version.
 *
 * @param registrationId the registration, a UUID
 * @param applicationId the application, a UUID
 * @param productVersionId the API product version, a UUID
 * @param approved whether the application may call it
 * @param revision revision of the application at which this was so
 */
public record ProductRegistration(
        String registrationId, String applicationId, String productVersionId, boolean approved, long revision) {}
