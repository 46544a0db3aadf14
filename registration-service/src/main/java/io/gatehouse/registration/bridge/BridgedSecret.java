package io.gatehouse.registration.bridge;

import java.time.Instant;
import java.util.UUID;

/**
 * A secret of a bridged client; the secret itself is not kept.
 *
 * @param id that of the application for the secret that was made with the client
 */
public record BridgedSecret(UUID id, UUID applicationId, Instant createdAt) {}
