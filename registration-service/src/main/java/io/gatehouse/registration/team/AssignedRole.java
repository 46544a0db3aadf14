package io.gatehouse.registration.team;

import java.util.UUID;

/**
 * A role of a team on one product.
 *
 * @param region where the product is, in Konnect's words, or {@code *}; kept as given, since here is one place
 */
public record AssignedRole(UUID id, PortalRole role, UUID productId, String region) {}
