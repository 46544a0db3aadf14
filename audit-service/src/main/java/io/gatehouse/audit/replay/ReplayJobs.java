package io.gatehouse.audit.replay;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Keeps replay jobs. */
public interface ReplayJobs {
    /** The newest job. */
    Optional<ReplayJob> newest();

    /** The job that is accepted or running. */
    Optional<ReplayJob> unfinished();

    /**
     * Adds a job with the positions at which it begins.
     *
     * @throws ReplayRunningException if another one is not finished
     */
    void add(ReplayJob job, Map<Integer, Long> positions);

    /** Changes the status. */
    void mark(ReplayJob job, ReplayJob.Status status, Instant now);
}
