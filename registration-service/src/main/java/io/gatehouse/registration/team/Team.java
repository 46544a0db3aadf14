package io.gatehouse.registration.team;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some developers of a portal who may do the same.
 *
 * @param name need not be unique
 * @param description null for none
 */
public record Team(
        UUID id, UUID portalId, String name, @Nullable String description, Instant createdAt, Instant updatedAt) {}
