package io.gatehouse.registration.bridge;

import java.util.UUID;

/** Whose a bridged client is, in the ids of the caller, which are stamped on the client as they are given. */
public record Owner(UUID organizationId, UUID portalId, UUID developerId, UUID strategyId) {}
