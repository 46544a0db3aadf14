package io.gatehouse.idpsync.question;

import org.jspecify.annotations.Nullable;

/**
 * Somebody waits to know something of an identity provider: the scopes of one client, or whether clients can be made at all.
 *
 * @param questionId names the question, a UUID
 * @param providerId the provider, a UUID
 * @param applicationId application whose scopes are asked for, a UUID; null to ask whether clients can be made
 * @param revision revision of the application, or else of the provider, when the question was asked
 * @param traceParent W3C trace context of the request; null when it was not traced
 */
public record Question(
        String questionId,
        String providerId,
        @Nullable String applicationId,
        long revision,
        @Nullable String traceParent) {}
