package io.gatehouse.idpsync.reconcile.store;

import io.gatehouse.idpsync.reconcile.Attempt;
import io.gatehouse.idpsync.reconcile.AttemptLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code sync_attempt}: the last 100 of each application. */
final class JdbcAttemptLog implements AttemptLog {
    private static final int KEPT = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAttemptLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void remember(Attempt attempt, @Nullable Duration next) {
        var now = clock.instant();
        var wanted = attempt.job().wanted();
        jdbc.sql("""
                        with forgotten as (
                            delete from sync_attempt where id in (
                                select id from sync_attempt where application_id = :application
                                order by id desc offset :kept))
                        insert into sync_attempt
                            (application_id, revision, outcome, status, reason, attempted_at, next_attempt_at)
                        values (:application, :revision, :outcome, :status, :reason, :now, :next)
                        """)
                .param("kept", KEPT - 1)
                .param("application", wanted.applicationId())
                .param("revision", wanted.revision())
                .param("outcome", attempt.outcome().label())
                .param("status", attempt.outcome().failedStatus())
                .param("reason", attempt.outcome().failedReason())
                .param("now", utc(now))
                .param("next", next == null ? null : utc(now.plus(next)))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
