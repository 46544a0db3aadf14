package io.gatehouse.idpsync.reconcile;

/**
 * One attempt at a client, made but not yet recorded.
 *
 * @param job what was known when it began
 * @param outcome how it ended
 */
public record Attempt(ClientJob job, SyncOutcome outcome) {}
