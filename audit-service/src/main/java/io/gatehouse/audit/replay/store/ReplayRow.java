package io.gatehouse.audit.replay.store;

import io.gatehouse.audit.replay.ReplayFilter;
import io.gatehouse.audit.replay.ReplayJob;
import io.gatehouse.audit.webhook.WebhookScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A job as a row of {@code replay_job}. */
final class ReplayRow {
    private ReplayRow() {}

    /** @param to where it sends to as things are */
    static void insert(JdbcClient jdbc, ReplayJob job, UUID to) {
        jdbc.sql("""
                        INSERT INTO replay_job (id, portal_id, destination_id, busy_at, start_at, end_at, classes, portal_ids,
                            application_ids, status, created_at, updated_at)
                        VALUES (:id, :portal, :destination, :to, :start, :end, :classes, :portals, :applications, :status,
                            :created, :updated)""")
                .param("id", job.id())
                .param("portal", job.scope().portalId())
                .param("destination", job.destinationId())
                .param("to", to)
                .param("start", time(job.startAt()))
                .param("end", time(job.endAt()))
                .param("classes", job.filter().classes().toArray(String[]::new))
                .param("portals", job.filter().portalIds().toArray(UUID[]::new))
                .param("applications", job.filter().applicationIds().toArray(UUID[]::new))
                .param("status", job.status().label())
                .param("created", time(job.createdAt()))
                .param("updated", time(job.updatedAt()))
                .update();
    }

    static ReplayJob job(ResultSet row, int number) throws SQLException {
        @Nullable String reason = row.getString("reason");
        return new ReplayJob(
                row.getObject("id", UUID.class),
                new WebhookScope(row.getObject("portal_id", UUID.class)),
                row.getObject("destination_id", UUID.class),
                instant(row, "start_at"),
                instant(row, "end_at"),
                new ReplayFilter(
                        List.of((String[]) row.getArray("classes").getArray()),
                        List.of((UUID[]) row.getArray("portal_ids").getArray()),
                        List.of((UUID[]) row.getArray("application_ids").getArray())),
                ReplayJob.Status.of(row.getString("status")),
                reason == null ? null : ReplayJob.Reason.of(reason),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
