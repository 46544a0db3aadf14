package io.gatehouse.registration.sso;

import java.util.Optional;
import java.util.UUID;

/** Which developer an identity is. Goes with the developer. */
public interface Identities {
    Optional<UUID> developer(UUID portalId, Identity identity);

    /** Remembers that an identity is a developer; one that is known stays who it is. */
    void link(UUID portalId, Identity identity, UUID developerId);
}
