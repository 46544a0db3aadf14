package io.gatehouse.registration.portal;

import java.util.UUID;

/**
 * Learns that an API product version is about to be taken out of a portal, in the transaction that does it and before the
 * row goes. What hangs on it, such as registrations, ends here; an exception stops the removal.
 */
public interface PublicationRemoved {
    /**
     * Ends what hangs on the publication.
     *
     * @param publicationId the row that goes
     * @param portalId its portal
     * @param productVersionId the API product version, which may go too
     */
    void publicationRemoved(UUID publicationId, UUID portalId, UUID productVersionId);
}
