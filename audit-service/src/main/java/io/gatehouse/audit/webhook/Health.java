package io.gatehouse.audit.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a webhook is doing.
 *
 * @param failures failed attempts since the last one that was accepted
 * @param failingSince the first of them; null if there are none
 * @param reported whether they were reported
 */
public record Health(int failures, @Nullable Instant failingSince, boolean reported) {
    /** Nothing has failed. */
    public static final Health FINE = new Health(0, null, false);

    /**
     * How it is doing after one more attempt.
     *
     * @param reportAfter failures that are to be reported
     */
    public Health after(Attempt attempt, int reportAfter) {
        if (attempt.accepted()) {
            return FINE;
        }
        var since = failingSince == null ? attempt.at() : failingSince;
        return new Health(failures + 1, since, reported || failures + 1 >= reportAfter);
    }
}
