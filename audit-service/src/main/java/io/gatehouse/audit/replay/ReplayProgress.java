package io.gatehouse.audit.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a job has come.
 *
 * @param entries entries that the receiver has accepted
 * @param share part of the log that was gone through, 0 to 1
 */
public record ReplayProgress(long entries, double share) {
    /** Entries per second since the job was accepted. */
    public double rate(ReplayJob job, Instant now) {
        var elapsed = elapsed(job, now);
        return elapsed.isPositive() ? entries * 1000.0 / elapsed.toMillis() : 0;
    }

    /** When it will have ended if it goes on like this; empty if nothing can be said. */
    public Optional<Instant> estimatedEnd(ReplayJob job, Instant now) {
        if (!job.isUnfinished() || share <= 0) {
            return Optional.empty();
        }
        var left = elapsed(job, now).toMillis() * (1 - share) / share;
        return Optional.of(now.plusMillis(Math.round(left)));
    }

    private static Duration elapsed(ReplayJob job, Instant now) {
        return Duration.between(job.createdAt(), job.isUnfinished() ? now : job.updatedAt());
    }
}
