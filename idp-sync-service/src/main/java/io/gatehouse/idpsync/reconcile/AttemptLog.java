package io.gatehouse.idpsync.reconcile;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Keeps the last attempts at each client for people to look at, in the caller's transaction. */
public interface AttemptLog {
    /**
     * Remembers an attempt.
     *
     * @param next how long until the next attempt; null when it rests until something changes
     */
    void remember(Attempt attempt, @Nullable Duration next);
}
