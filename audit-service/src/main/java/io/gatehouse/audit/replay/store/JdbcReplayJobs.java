package io.gatehouse.audit.replay.store;

import io.gatehouse.audit.delivery.Cursors;
import io.gatehouse.audit.replay.ReplayJob;
import io.gatehouse.audit.replay.ReplayJobs;
import io.gatehouse.audit.replay.ReplayProgress;
import io.gatehouse.audit.replay.ReplayReports;
import io.gatehouse.audit.replay.ReplayRunningException;
import io.gatehouse.audit.webhook.WebhookScope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Replay jobs in the table {@code replay_job}; an index lets only one for each destination be unfinished. */
class JdbcReplayJobs implements ReplayJobs {
    private static final String UNFINISHED = "status IN ('accepted', 'running')";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Cursors cursors;
    private final ReplayRanges ranges;
    private final ReplayReports reports;

    JdbcReplayJobs(
            JdbcClient jdbc,
            TransactionOperations transactions,
            Cursors cursors,
            ReplayRanges ranges,
            ReplayReports reports) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.cursors = cursors;
        this.ranges = ranges;
        this.reports = reports;
    }

    @Override
    public Optional<ReplayJob> find(UUID id) {
        return jdbc.sql("SELECT * FROM replay_job WHERE id = :id")
                .param("id", id)
                .query(ReplayRow::job)
                .optional();
    }

    @Override
    public Optional<ReplayJob> newest(WebhookScope scope) {
        return jdbc.sql("""
                        SELECT * FROM replay_job WHERE portal_id IS NOT DISTINCT FROM :portal::uuid
                        ORDER BY number DESC LIMIT 1""")
                .param("portal", scope.portalId())
                .query(ReplayRow::job)
                .optional();
    }

    @Override
    public List<ReplayJob> unfinished() {
        return jdbc.sql("SELECT * FROM replay_job WHERE " + UNFINISHED + " ORDER BY number")
                .query(ReplayRow::job)
                .list();
    }

    @Override
    public ReplayProgress progress(ReplayJob job) {
        return ranges.progress(job);
    }

    @Override
    public void add(ReplayJob job, UUID to, Map<Integer, Long> from, Map<Integer, Long> end) {
        try {
            transactions.executeWithoutResult(status -> {
                ReplayRow.insert(jdbc, job, to);
                ranges.add(job, from, end);
                cursors.start(job.cursor(), from);
                dropOldCursors();
            });
        } catch (DuplicateKeyException e) {
            throw new ReplayRunningException();
        }
    }

    /** Of a job that has ended, progress is shown while it is the newest of its scope. */
    private void dropOldCursors() {
        jdbc.sql("""
                        DELETE FROM delivery_cursor c WHERE c.name LIKE 'replay:%%' AND NOT EXISTS (
                            SELECT FROM replay_job j WHERE c.name = 'replay:' || j.id AND (%s OR j.number = (
                                SELECT max(n.number) FROM replay_job n
                                WHERE n.portal_id IS NOT DISTINCT FROM j.portal_id)))""".formatted(UNFINISHED)).update();
    }

    @Override
    public Map<Integer, Long> end(ReplayJob job) {
        return ranges.end(job);
    }

    @Override
    public void running(ReplayJob job, Instant now) {
        jdbc.sql("UPDATE replay_job SET status = 'running', updated_at = :now WHERE id = :id AND status = 'accepted'")
                .param("id", job.id())
                .param("now", ReplayRow.time(now))
                .update();
    }

    @Override
    public void ended(ReplayJob job, ReplayJob.Status status, ReplayJob.@Nullable Reason reason, Instant now) {
        transactions.executeWithoutResult(transaction -> jdbc.sql("""
                        WITH before AS (SELECT busy_at FROM replay_job WHERE id = :id AND %s FOR UPDATE)
                        UPDATE replay_job SET status = :status, reason = :reason, updated_at = :now, busy_at = NULL
                        FROM before WHERE id = :id RETURNING before.busy_at""".formatted(UNFINISHED))
                .param("id", job.id())
                .param("status", status.label())
                .param("reason", reason == null ? null : reason.label())
                .param("now", ReplayRow.time(now))
                .query((row, number) -> row.getObject("busy_at", UUID.class))
                .list()
                .forEach(to -> reports.ended(find(job.id()).orElse(job), to, progress(job))));
    }
}
