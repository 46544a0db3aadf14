package io.gatehouse.audit.replay;

import io.gatehouse.audit.delivery.EntryLog;
import io.gatehouse.audit.delivery.Target;
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
    private final Target target;
    private final Duration window;
    private final Clock clock;

    /** @param window how far back a range may reach */
    public StartReplay(ReplayJobs jobs, EntryLog log, Target target, Duration window, Clock clock) {
        this.jobs = jobs;
        this.log = log;
        this.target = target;
        this.window = window;
        this.clock = clock;
    }

    /**
     * Accepts a job for what happened from {@code startAt} until before {@code endAt}.
     *
     * @throws ReplayRejectedException if the range is empty or not within the window
     * @throws WebhookNotEnabledException if there is nowhere to send to
     * @throws ReplayRunningException if another job is not finished
     */
    public ReplayJob start(Instant startAt, Instant endAt) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        checkWithin("start_at", startAt, now);
        checkWithin("end_at", endAt, now);
        if (!startAt.isBefore(endAt)) {
            throw new ReplayRejectedException("end_at", "must be after start_at");
        }
        if (target.endpoint().isEmpty()) {
            throw new WebhookNotEnabledException();
        }
        var job = new ReplayJob(UUID.randomUUID(), startAt, endAt, ReplayJob.Status.ACCEPTED, now);
        jobs.add(job, log.at(startAt.minus(SKEW)));
        return job;
    }

    private void checkWithin(String field, Instant time, Instant now) {
        if (time.isBefore(now.minus(window)) || time.isAfter(now.plus(SKEW))) {
            throw new ReplayRejectedException(field, "must be within the last " + window.toDays() + " days");
        }
    }
}
