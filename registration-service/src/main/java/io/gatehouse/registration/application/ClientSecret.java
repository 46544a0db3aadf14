package io.gatehouse.registration.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of several secrets of an OAuth client; the secret itself is not kept.
 *
 * @param id that of the application for the secret that was made with the client
 * @param displayName null for none
 * @param issued whether the identity provider has made it
 */
public record ClientSecret(
        UUID id, UUID applicationId, @Nullable String displayName, boolean issued, Instant createdAt) {}
