package io.gatehouse.idpsync.reconcile;

import org.jspecify.annotations.Nullable;

/**
 * Why a client is not what is wanted.
 *
 * @param demand the demand that could not be met
 * @param attempts attempts for that demand, from 1
 * @param refused whether trying again is pointless until something changes
 * @param status HTTP status of the provider; null when no answer came
 * @param reason what went wrong, without secrets
 */
public record Failure(
        long demand,
        int attempts,
        boolean refused,
        @Nullable Integer status,
        String reason) {
    private static final int EARLY = 5;
    private static final int EVERY = 10;

    /**
     * Whether followers are to be told: of the first failure of a demand, of each change of reason, and of the attempts 5,
     * 10, 20, 30 and so on. With the back-off of {@link Backoff} that is a handful of events on the first day of an outage
     * and one every ten days after that.
     *
     * @param before the failure recorded last; null for none
     */
    public boolean tellsMoreThan(@Nullable Failure before) {
        return before == null
                || before.demand != demand
                || before.refused != refused
                || !before.reason.equals(reason)
                || attempts == EARLY
                || attempts % EVERY == 0;
    }
}
