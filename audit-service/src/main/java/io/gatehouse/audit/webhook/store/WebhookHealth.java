package io.gatehouse.audit.webhook.store;

import io.gatehouse.audit.webhook.Attempt;
import io.gatehouse.audit.webhook.Health;
import io.gatehouse.audit.webhook.Webhook;
import io.gatehouse.audit.webhook.WebhookAlerts;
import io.gatehouse.audit.webhook.WebhookScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attempts and what they say about the webhooks, in the table {@code webhook}. Works in the caller's transaction. */
class WebhookHealth {
    private final JdbcClient jdbc;
    private final WebhookAlerts alerts;
    private final int reportAfter;

    WebhookHealth(JdbcClient jdbc, WebhookAlerts alerts, int reportAfter) {
        this.jdbc = jdbc;
        this.alerts = alerts;
        this.reportAfter = reportAfter;
    }

    Optional<Attempt> lastAttempt(WebhookScope scope) {
        return jdbc.sql("""
                        SELECT last_attempt_at, last_code, last_message, last_accepted FROM webhook
                        WHERE scope = :scope AND last_attempt_at IS NOT NULL""")
                .param("scope", scope.key())
                .query((row, number) -> new Attempt(
                        row.getObject("last_attempt_at", OffsetDateTime.class).toInstant(),
                        row.getInt("last_code"),
                        row.getString("last_message"),
                        row.getBoolean("last_accepted")))
                .optional();
    }

    void attempted(Webhook webhook, Attempt attempt) {
        var before = jdbc.sql("SELECT failures, failing_since, reported FROM webhook WHERE scope = :scope FOR UPDATE")
                .param("scope", webhook.scope().key())
                .query(WebhookHealth::health)
                .optional()
                .orElse(Health.FINE);
        var after = before.after(attempt, reportAfter);
        save(webhook.scope(), attempt, after);
        if (after.reported() && !before.reported()) {
            alerts.failing(webhook, after, attempt);
        } else if (before.reported() && !after.reported()) {
            alerts.recovered(webhook, before, attempt);
        }
    }

    /** What was found out about one destination says nothing about another. */
    void forget(WebhookScope scope) {
        jdbc.sql("""
                        UPDATE webhook SET last_attempt_at = NULL, last_code = NULL, last_message = NULL, last_accepted = NULL,
                            failures = 0, failing_since = NULL, reported = false
                        WHERE scope = :scope""").param("scope", scope.key()).update();
    }

    void gone(Webhook webhook) {
        alerts.disabled(webhook);
    }

    private void save(WebhookScope scope, Attempt attempt, Health health) {
        jdbc.sql("""
                        UPDATE webhook SET last_attempt_at = :at, last_code = :code, last_message = :message,
                            last_accepted = :accepted, failures = :failures, failing_since = :since, reported = :reported
                        WHERE scope = :scope""")
                .param("scope", scope.key())
                .param("at", attempt.at().atOffset(ZoneOffset.UTC))
                .param("code", attempt.code())
                .param("message", attempt.message())
                .param("accepted", attempt.accepted())
                .param("failures", health.failures())
                .param(
                        "since",
                        health.failingSince() == null
                                ? null
                                : health.failingSince().atOffset(ZoneOffset.UTC))
                .param("reported", health.reported())
                .update();
    }

    private static Health health(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime since = row.getObject("failing_since", OffsetDateTime.class);
        return new Health(row.getInt("failures"), since == null ? null : since.toInstant(), row.getBoolean("reported"));
    }
}
