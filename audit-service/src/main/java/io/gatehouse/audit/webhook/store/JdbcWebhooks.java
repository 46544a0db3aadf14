package io.gatehouse.audit.webhook.store;

import io.gatehouse.audit.delivery.Cursors;
import io.gatehouse.audit.format.LogFormat;
import io.gatehouse.audit.webhook.Attempt;
import io.gatehouse.audit.webhook.Webhook;
import io.gatehouse.audit.webhook.Webhooks;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The webhook in the table {@code webhook}, which has one row. */
class JdbcWebhooks implements Webhooks {
    private static final String SETTINGS =
            "SELECT endpoint, sealed_authorization, enabled, log_format, skip_ssl_verification, updated_at FROM webhook";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Cursors cursors;

    JdbcWebhooks(JdbcClient jdbc, TransactionOperations transactions, Cursors cursors) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.cursors = cursors;
    }

    @Override
    public Webhook find() {
        return jdbc.sql(SETTINGS).query(JdbcWebhooks::webhook).single();
    }

    @Override
    public Webhook change(UnaryOperator<Webhook> change, Supplier<Map<Integer, Long>> firstPositions) {
        return transactions.execute(status -> {
            var before = jdbc.sql(SETTINGS + " FOR UPDATE")
                    .query(JdbcWebhooks::webhook)
                    .single();
            var after = change.apply(before);
            save(after);
            if (after.enabled() && !before.enabled()) {
                cursors.start(CURSOR, firstPositions.get());
            }
            return after;
        });
    }

    private void save(Webhook webhook) {
        jdbc.sql("""
                        UPDATE webhook SET endpoint = :endpoint, sealed_authorization = :authorization, enabled = :enabled,
                            log_format = :format, skip_ssl_verification = :skip, updated_at = :updated""")
                .param(
                        "endpoint",
                        webhook.endpoint() == null ? null : webhook.endpoint().toString())
                .param("authorization", webhook.sealedAuthorization())
                .param("enabled", webhook.enabled())
                .param("format", webhook.format().label())
                .param("skip", webhook.skipSslVerification())
                .param(
                        "updated",
                        webhook.updatedAt() == null ? null : webhook.updatedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Attempt> lastAttempt() {
        return jdbc.sql("""
                        SELECT last_attempt_at, last_code, last_message, last_accepted FROM webhook
                        WHERE last_attempt_at IS NOT NULL""")
                .query((row, number) -> new Attempt(
                        row.getObject("last_attempt_at", OffsetDateTime.class).toInstant(),
                        row.getInt("last_code"),
                        row.getString("last_message"),
                        row.getBoolean("last_accepted")))
                .optional();
    }

    @Override
    public void attempted(Attempt attempt) {
        jdbc.sql("""
                        UPDATE webhook SET last_attempt_at = :at, last_code = :code, last_message = :message,
                            last_accepted = :accepted""")
                .param("at", attempt.at().atOffset(ZoneOffset.UTC))
                .param("code", attempt.code())
                .param("message", attempt.message())
                .param("accepted", attempt.accepted())
                .update();
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        @Nullable String endpoint = row.getString("endpoint");
        @Nullable OffsetDateTime updatedAt = row.getObject("updated_at", OffsetDateTime.class);
        return new Webhook(
                endpoint == null ? null : URI.create(endpoint),
                row.getString("sealed_authorization"),
                row.getBoolean("enabled"),
                LogFormat.of(row.getString("log_format")).orElse(LogFormat.CEF),
                row.getBoolean("skip_ssl_verification"),
                updatedAt == null ? null : updatedAt.toInstant());
    }
}
