package io.gatehouse.audit.replay;

import io.gatehouse.audit.webhook.WebhookScope;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Ends replay jobs before they have sent everything. */
public class CancelReplay {
    private final ReplayJobs jobs;
    private final Clock clock;

    public CancelReplay(ReplayJobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Cancels every unfinished job of this scope. A request that is under way is not taken back. May be repeated. */
    public void cancel(WebhookScope scope) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        jobs.unfinished().stream()
                .filter(job -> job.scope().equals(scope))
                .forEach(job -> jobs.ended(job, ReplayJob.Status.FAILED, ReplayJob.Reason.CANCELLED, now));
    }
}
