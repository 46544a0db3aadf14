package io.gatehouse.idpsync.client;

import org.jspecify.annotations.Nullable;

/**
 * Somebody wants a new secret for a client.
 *
 * @param requestId the rotation or credential that asked, a UUID
 * @param applicationId the application, a UUID
 * @param revision revision of the application that the request made
 * @param recipient public JWK to seal the secret to; null when nobody waits for it
 * @param traceParent W3C trace context of the request; null when it was not traced
 */
public record SecretRequest(
        String requestId,
        String applicationId,
        long revision,
        @Nullable String recipient,
        @Nullable String traceParent) {}
