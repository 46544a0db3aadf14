package io.gatehouse.audit.replay;

import io.gatehouse.audit.delivery.EntryLog;
import io.gatehouse.audit.destination.Destination;
import io.gatehouse.audit.destination.Destinations;
import io.gatehouse.audit.webhook.WebhookScope;
import io.gatehouse.audit.webhook.Webhooks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Accepts replay jobs. */
public class StartReplay {
    /** How far the clocks of callers may be ahead. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final ReplayJobs jobs;
    private final EntryLog log;
    private final Webhooks webhooks;
    private final Destinations destinations;
    private final Duration window;
    private final Clock clock;

    /** @param window how far back a range may reach at least; farther if the log keeps its entries longer */
    public StartReplay(
            ReplayJobs jobs, EntryLog log, Webhooks webhooks, Destinations destinations, Duration window, Clock clock) {
        this.jobs = jobs;
        this.log = log;
        this.webhooks = webhooks;
        this.destinations = destinations;
        this.window = window;
        this.clock = clock;
    }

    /**
     * Accepts a job.
     *
     * @throws ReplayRejectedException if the range is empty or not within the window, or there is no such destination
     * @throws WebhookNotEnabledException if there is nowhere to send to
     * @throws ReplayRunningException if another job sends there
     */
    public ReplayJob start(WebhookScope scope, ReplayWish wish) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        checkRange(wish, now);
        var to = wish.destinationId() == null ? webhookDestination(scope) : existing(wish.destinationId());
        var job = new ReplayJob(
                UUID.randomUUID(),
                scope,
                wish.destinationId(),
                wish.startAt(),
                wish.endAt(),
                wish.filter(),
                ReplayJob.Status.ACCEPTED,
                null,
                now,
                now);
        jobs.add(job, to, log.at(wish.startAt().minus(SKEW)), log.end());
        return job;
    }

    private UUID existing(UUID id) {
        return destinations
                .find(id)
                .filter(Destination::isUsable)
                .map(Destination::id)
                .orElseThrow(() -> new ReplayRejectedException(
                        "audit_log_destination_id", "must be an existing audit log destination"));
    }

    private UUID webhookDestination(WebhookScope scope) {
        var webhook = webhooks.find(scope);
        var destination = webhook.usable();
        if (destination == null) {
            throw WebhookNotEnabledException.unconfigured();
        }
        if (!webhook.enabled()) {
            throw WebhookNotEnabledException.disabled();
        }
        return destination.id();
    }

    private void checkRange(ReplayWish wish, Instant now) {
        var kept = log.retention();
        var farthest = kept.compareTo(window) > 0 ? kept : window;
        checkWithin("start_at", wish.startAt(), now, farthest);
        checkWithin("end_at", wish.endAt(), now, farthest);
        if (!wish.startAt().isBefore(wish.endAt())) {
            throw new ReplayRejectedException("end_at", "must be after start_at");
        }
    }

    private static void checkWithin(String field, Instant time, Instant now, Duration farthest) {
        if (time.isBefore(now.minus(farthest)) || time.isAfter(now.plus(SKEW))) {
            throw new ReplayRejectedException(field, "must be within the last " + farthest.toDays() + " days");
        }
    }
}
