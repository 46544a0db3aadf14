package io.gatehouse.registration.bridge;

import java.time.Instant;
import java.util.UUID;

/**
 * A key to the bridge of one provider; the key itself is not kept.
 *
 * @param name for administrators, 1 to 256 characters
 * @param sha256 SHA-256 of the key, lower-case hexadecimal
 */
public record BridgeKey(UUID id, UUID providerId, String name, String sha256, Instant createdAt) {}
