package io.gatehouse.audit.replay;

import io.gatehouse.audit.delivery.Cursors;
import io.gatehouse.audit.delivery.EntryLog;
import io.gatehouse.audit.delivery.SendBatch;
import io.gatehouse.audit.delivery.Stop;
import io.gatehouse.audit.delivery.Target;
import io.gatehouse.audit.webhook.WebhookTarget;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs replay jobs. Reads the log from the first entry that can have happened in the range to what was its end when the run
 * began, since an entry may be written long after the event it is about, and sends those that happened in the range. After a
 * crash it goes on where the last accepted batch ended.
 */
public class RunReplay {
    /** Marks requests of a replay; holds the id of the job. */
    public static final String HEADER = "Gatehouse-Replay";

    private static final Logger log = LoggerFactory.getLogger(RunReplay.class);
    private static final Duration IDLE = Duration.ofMillis(500);

    private final ReplayJobs jobs;
    private final EntryLog entryLog;
    private final Cursors cursors;
    private final SendBatch sendBatch;
    private final WebhookTarget webhook;
    private final Clock clock;

    public RunReplay(
            ReplayJobs jobs,
            EntryLog entryLog,
            Cursors cursors,
            SendBatch sendBatch,
            WebhookTarget webhook,
            Clock clock) {
        this.jobs = jobs;
        this.entryLog = entryLog;
        this.cursors = cursors;
        this.sendBatch = sendBatch;
        this.webhook = webhook;
        this.clock = clock;
    }

    /** Runs the unfinished job, if there is one and no other instance runs it. To be called again and again. */
    public void run(Stop stop) {
        var job = jobs.unfinished().orElse(null);
        if (job == null) {
            return;
        }
        try (var cursor = cursors.hold(job.cursor()).orElse(null)) {
            // It may have been finished by another instance just before.
            if (cursor != null && jobs.unfinished().filter(job::equals).isPresent()) {
                run(job, cursor, stop);
            }
        }
    }

    private void run(ReplayJob job, Cursors.Held cursor, Stop stop) {
        jobs.mark(job, ReplayJob.Status.RUNNING, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        log.atInfo().addKeyValue("replayId", job.id()).log("replay runs");
        var sent = sendRange(job, cursor, stop);
        if (stop.asked()) {
            return;
        }
        var status = sent ? ReplayJob.Status.COMPLETED : ReplayJob.Status.FAILED;
        jobs.mark(job, status, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        log.atInfo()
                .addKeyValue("replayId", job.id())
                .addKeyValue("status", status.label())
                .log("replay ended");
    }

    /** True when everything was accepted; false when it is time to stop or the webhook is not enabled any more. */
    private boolean sendRange(ReplayJob job, Cursors.Held cursor, Stop stop) {
        var target = webhook.as("replay", Map.of(HEADER, job.id().toString()));
        var end = entryLog.end();
        var positions = cursor.positions();
        try (var reader = entryLog.read(positions)) {
            while (!reached(positions, end)) {
                var page = reader.next(IDLE);
                if (stop.asked() || !send(job, page, target, stop)) {
                    return false;
                }
                positions = page.positions();
                cursor.move(positions);
            }
            return true;
        }
    }

    private boolean send(ReplayJob job, EntryLog.Page page, Target target, Stop stop) {
        var wanted = page.entries().stream()
                .filter(entry -> job.covers(entry.entry().fact().occurredAt()))
                .toList();
        return sendBatch.batches(wanted).stream().allMatch(batch -> sendBatch.send(job.cursor(), batch, target, stop));
    }

    private static boolean reached(Map<Integer, Long> positions, Map<Integer, Long> end) {
        return end.entrySet().stream()
                .allMatch(partition -> positions.getOrDefault(partition.getKey(), 0L) >= partition.getValue());
    }
}
