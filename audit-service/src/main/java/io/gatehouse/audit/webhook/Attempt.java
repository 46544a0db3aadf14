package io.gatehouse.audit.webhook;

import java.time.Instant;

/**
 * The last attempt to send something.
 *
 * @param at when it ended
 * @param code HTTP status of the answer; 0 if there was none
 * @param message what the status means, or why there was no answer
 * @param accepted whether the endpoint took the batch
 */
public record Attempt(Instant at, int code, String message, boolean accepted) {}
