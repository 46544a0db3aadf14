package io.gatehouse.registration.identityprovider;

import java.time.Instant;
import java.util.UUID;

/**
 * Someone whom a portal believes who its developers are.
 *
 * @param enabled whether developers can sign in by it; at most one of a portal is
 */
public record IdentityProvider(
        UUID id, UUID portalId, boolean enabled, ProviderConfig config, Instant createdAt, Instant updatedAt) {}
