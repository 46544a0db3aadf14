package io.gatehouse.audit.replay;

import io.gatehouse.audit.delivery.Circuit;
import io.gatehouse.audit.delivery.Circuits;
import io.gatehouse.audit.delivery.Cursors;
import io.gatehouse.audit.delivery.EntryLog;
import io.gatehouse.audit.delivery.Feed;
import io.gatehouse.audit.delivery.SendBatch;
import io.gatehouse.audit.delivery.Stop;
import io.gatehouse.audit.destination.Destinations;
import io.gatehouse.audit.webhook.WebhookTargets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/**
 * Runs replay jobs. Reads the log from the first entry that can have happened in the range to what was its end when the job was
 * accepted, since an entry may be written long after the event it is about, and sends those that are wanted. After a crash it
 * goes on where the last accepted batch ended.
 */
public class RunReplay {
    private final ReplayJobs jobs;
    private final EntryLog entryLog;
    private final Cursors cursors;
    private final SendBatch sendBatch;
    private final Circuits circuits;
    private final Destinations destinations;
    private final WebhookTargets targets;
    private final Clock clock;

    public RunReplay(
            ReplayJobs jobs,
            EntryLog entryLog,
            Cursors cursors,
            SendBatch sendBatch,
            Circuits circuits,
            Destinations destinations,
            WebhookTargets targets,
            Clock clock) {
        this.jobs = jobs;
        this.entryLog = entryLog;
        this.cursors = cursors;
        this.sendBatch = sendBatch;
        this.circuits = circuits;
        this.destinations = destinations;
        this.targets = targets;
        this.clock = clock;
    }

    /** Runs the job, if it has not ended and no other instance runs it. To be called again and again. */
    public void run(UUID id, Stop stop) {
        var cursor = cursors.hold("replay:" + id).orElse(null);
        if (cursor == null) {
            return;
        }
        try (cursor;
                var circuit = circuits.circuit()) {
            // It may have been finished by another instance just before.
            jobs.find(id).filter(ReplayJob::isUnfinished).ifPresent(job -> run(job, cursor, circuit, stop));
        }
    }

    private void run(ReplayJob job, Cursors.Held cursor, Circuit circuit, Stop stop) {
        jobs.running(job, now());
        var end = jobs.end(job);
        var target = new ReplayTarget(job, jobs, destinations, targets);
        var feed = new Feed(
                entryLog, sendBatch, cursor, circuit, new Feed.Delivery(job.cursor(), target, job::covers, stop));
        feed.run(() -> !reached(end, feed.positions()) && target.endpoint().isPresent());
        if (reached(end, feed.positions())) {
            jobs.ended(job, ReplayJob.Status.COMPLETED, null, now());
        } else if (!stop.asked()) {
            jobs.ended(job, ReplayJob.Status.FAILED, target.reason(), now());
        }
    }

    private static boolean reached(Map<Integer, Long> end, Map<Integer, Long> positions) {
        return end.entrySet().stream()
                .allMatch(partition -> positions.getOrDefault(partition.getKey(), 0L) >= partition.getValue());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
