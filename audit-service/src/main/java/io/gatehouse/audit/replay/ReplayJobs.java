package io.gatehouse.audit.replay;

import io.gatehouse.audit.webhook.WebhookScope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps replay jobs. */
public interface ReplayJobs {
    Optional<ReplayJob> find(UUID id);

    /** The newest job of this scope. */
    Optional<ReplayJob> newest(WebhookScope scope);

    /** The jobs that are accepted or running. */
    List<ReplayJob> unfinished();

    ReplayProgress progress(ReplayJob job);

    /**
     * Adds a job.
     *
     * @param to where it sends to as things are; one job at a time
     * @param from the positions at which it begins
     * @param end the positions at which it ends
     * @throws ReplayRunningException if another job sends there
     */
    void add(ReplayJob job, UUID to, Map<Integer, Long> from, Map<Integer, Long> end);

    /** The positions at which it ends. */
    Map<Integer, Long> end(ReplayJob job);

    /** Says that it runs. Does nothing once it has ended. */
    void running(ReplayJob job, Instant now);

    /** Says that it has ended, and reports it. Does nothing once it has. */
    void ended(ReplayJob job, ReplayJob.Status status, ReplayJob.@Nullable Reason reason, Instant now);
}
