package io.gatehouse.registration.apiproduct;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a change of products means for the portals that show them. Part of the transaction that makes the change. */
public interface PortalPlacement {
    /**
     * Publishes a product in these portals and in no others.
     *
     * @throws io.gatehouse.registration.refusal.RefusedException if one of them does not exist
     */
    void placeProduct(UUID productId, List<UUID> portalIds);

    /** Changes how every portal that has the version shows it; null leaves that as it is. */
    void adjustVersion(UUID versionId, @Nullable Boolean published, @Nullable Boolean deprecated);

    /** Takes a version out of all portals. */
    void removeVersion(UUID versionId);

    /** Takes a product, which has no versions any more, out of all portals. */
    void removeProduct(UUID productId);
}
