package io.gatehouse.registration.identityprovider;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The identity providers this service remembers; they go with their portal. */
public interface IdentityProviders {
    /** Those of a portal, the oldest first. */
    List<IdentityProvider> of(UUID portalId);

    Optional<IdentityProvider> find(UUID portalId, UUID id);

    /** Whether there is such a portal; keeps its providers and rules from other changes until the transaction ends. */
    boolean lockPortal(UUID portalId);

    void add(IdentityProvider provider);

    void replace(IdentityProvider provider);

    void remove(UUID id);
}
