package io.gatehouse.audit.replay.store;

import io.gatehouse.audit.delivery.Cursors;
import io.gatehouse.audit.replay.ReplayJob;
import io.gatehouse.audit.replay.ReplayJobs;
import io.gatehouse.audit.replay.ReplayRunningException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Replay jobs in the table {@code replay_job}; an index lets only one be unfinished. */
class JdbcReplayJobs implements ReplayJobs {
    private static final String SELECT = "SELECT id, start_at, end_at, status, updated_at FROM replay_job ";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Cursors cursors;

    JdbcReplayJobs(JdbcClient jdbc, TransactionOperations transactions, Cursors cursors) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.cursors = cursors;
    }

    @Override
    public Optional<ReplayJob> newest() {
        return jdbc.sql(SELECT + "ORDER BY number DESC LIMIT 1")
                .query(JdbcReplayJobs::job)
                .optional();
    }

    @Override
    public Optional<ReplayJob> unfinished() {
        return jdbc.sql(SELECT + "WHERE status IN ('accepted', 'running')")
                .query(JdbcReplayJobs::job)
                .optional();
    }

    @Override
    public void add(ReplayJob job, Map<Integer, Long> positions) {
        try {
            transactions.executeWithoutResult(status -> {
                insert(job);
                cursors.start(job.cursor(), positions);
            });
        } catch (DuplicateKeyException e) {
            throw new ReplayRunningException();
        }
    }

    private void insert(ReplayJob job) {
        jdbc.sql("""
                        INSERT INTO replay_job (id, start_at, end_at, status, updated_at)
                        VALUES (:id, :start, :end, :status, :updated)""")
                .param("id", job.id())
                .param("start", time(job.startAt()))
                .param("end", time(job.endAt()))
                .param("status", job.status().label())
                .param("updated", time(job.updatedAt()))
                .update();
    }

    @Override
    public void mark(ReplayJob job, ReplayJob.Status status, Instant now) {
        jdbc.sql("UPDATE replay_job SET status = :status, updated_at = :updated WHERE id = :id")
                .param("status", status.label())
                .param("updated", time(now))
                .param("id", job.id())
                .update();
    }

    private static ReplayJob job(ResultSet row, int number) throws SQLException {
        return new ReplayJob(
                row.getObject("id", UUID.class),
                row.getObject("start_at", OffsetDateTime.class).toInstant(),
                row.getObject("end_at", OffsetDateTime.class).toInstant(),
                ReplayJob.Status.of(row.getString("status")),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
