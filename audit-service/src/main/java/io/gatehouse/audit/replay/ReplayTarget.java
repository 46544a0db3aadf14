package io.gatehouse.audit.replay;

import io.gatehouse.audit.delivery.Endpoint;
import io.gatehouse.audit.delivery.SendOutcome;
import io.gatehouse.audit.delivery.Target;
import io.gatehouse.audit.destination.Destinations;
import io.gatehouse.audit.webhook.WebhookTargets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where one job sends to, until it is cancelled. For one thread. */
final class ReplayTarget implements Target {
    /** Marks requests of a replay; holds the id of the job. */
    static final String HEADER = "Gatehouse-Replay";

    private static final String MODE = "replay";

    private final ReplayJob job;
    private final ReplayJobs jobs;
    private final Destinations destinations;
    private final WebhookTargets targets;
    private final @Nullable Target webhook;
    private boolean gone;

    ReplayTarget(ReplayJob job, ReplayJobs jobs, Destinations destinations, WebhookTargets targets) {
        this.job = job;
        this.jobs = jobs;
        this.destinations = destinations;
        this.targets = targets;
        this.webhook = job.destinationId() == null ? targets.of(job.scope(), MODE, Map.of()) : null;
    }

    @Override
    public String mode() {
        return MODE;
    }

    @Override
    public Optional<Endpoint> endpoint() {
        if (gone || jobs.find(job.id()).filter(ReplayJob::isUnfinished).isEmpty()) {
            return Optional.empty();
        }
        @Nullable UUID elsewhere = job.destinationId();
        if (elsewhere != null) {
            return destinations.find(elsewhere).flatMap(targets::endpoint);
        }
        return webhook == null ? Optional.empty() : webhook.endpoint();
    }

    @Override
    public Map<String, String> headers() {
        return Map.of(HEADER, job.id().toString());
    }

    /** How a destination is doing that is not the webhook's is of no interest to the webhook. */
    @Override
    public void attempted(SendOutcome outcome) {
        if (webhook != null) {
            webhook.attempted(outcome);
        }
    }

    /** Whoever asked for the job sees how many entries came; a webhook has missed nothing by it. */
    @Override
    public void overtaken(long offsets) {}

    @Override
    public void gone() {
        gone = true;
        if (webhook != null) {
            webhook.gone();
        }
    }

    /** Why nothing can be sent any more. */
    ReplayJob.Reason reason() {
        return gone ? ReplayJob.Reason.GONE : ReplayJob.Reason.DISABLED;
    }
}
