package io.gatehouse.registration.registration;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What portals offer. */
public interface Publications {
    /**
     * A version that a portal offers.
     *
     * @param strategyId strategy of the applications that may register; null when there is none
     */
    record Offer(
            UUID productId,
            UUID productVersionId,
            @Nullable UUID strategyId,
            boolean registrationEnabled,
            boolean autoApprove) {}

    /** The offer of a version, if it and its product are published in the portal; it stays so until the commit. */
    Optional<Offer> offer(UUID portalId, UUID productVersionId);

    /** Lets nobody register for a publication any more, because it is about to go. */
    void lock(UUID publicationId);
}
