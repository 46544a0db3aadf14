package io.gatehouse.audit.webhook.store;

import io.gatehouse.audit.delivery.Cursors;
import io.gatehouse.audit.destination.Destination;
import io.gatehouse.audit.destination.Destinations;
import io.gatehouse.audit.webhook.Attempt;
import io.gatehouse.audit.webhook.Webhook;
import io.gatehouse.audit.webhook.WebhookAlerts;
import io.gatehouse.audit.webhook.WebhookScope;
import io.gatehouse.audit.webhook.Webhooks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Webhooks in the table {@code webhook}. */
class JdbcWebhooks implements Webhooks {
    private static final String SETTINGS =
            "SELECT destination_id, enabled, cursor_name, updated_at FROM webhook WHERE scope = :scope";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Destinations destinations;
    private final Cursors cursors;
    private final WebhookHealth health;
    private final WebhookAlerts alerts;

    JdbcWebhooks(
            JdbcClient jdbc,
            TransactionOperations transactions,
            Destinations destinations,
            Cursors cursors,
            WebhookHealth health,
            WebhookAlerts alerts) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.destinations = destinations;
        this.cursors = cursors;
        this.health = health;
        this.alerts = alerts;
    }

    @Override
    public Webhook find(WebhookScope scope) {
        return find(scope, SETTINGS);
    }

    private Webhook find(WebhookScope scope, String query) {
        return jdbc.sql(query)
                .param("scope", scope.key())
                .query((row, number) -> webhook(scope, row))
                .optional()
                .orElseGet(() -> Webhook.unconfigured(scope));
    }

    @Override
    public List<WebhookScope> enabled() {
        return jdbc.sql("SELECT portal_id FROM webhook WHERE enabled")
                .query((row, number) -> new WebhookScope(row.getObject("portal_id", UUID.class)))
                .list();
    }

    @Override
    public Webhook change(
            WebhookScope scope, UnaryOperator<Webhook> change, Supplier<Map<Integer, Long>> firstPositions) {
        return transactions.execute(status -> {
            jdbc.sql("INSERT INTO webhook (scope, portal_id) VALUES (:scope, :portal) ON CONFLICT (scope) DO NOTHING")
                    .param("scope", scope.key())
                    .param("portal", scope.portalId())
                    .update();
            var before = find(scope, SETTINGS + " FOR UPDATE");
            var changed = change.apply(before);
            var after = changed.enabled() && changed.cursor() == null ? started(changed, firstPositions) : changed;
            save(before, after);
            dropOldCursors();
            return after;
        });
    }

    /** A reader that has just stopped may have moved its cursor once more; then the next change finds it. */
    private void dropOldCursors() {
        jdbc.sql("""
                        DELETE FROM delivery_cursor c WHERE c.name LIKE 'webhook%'
                            AND NOT EXISTS (SELECT FROM webhook w WHERE w.cursor_name = c.name)""").update();
    }

    private Webhook started(Webhook webhook, Supplier<Map<Integer, Long>> firstPositions) {
        var cursor = "webhook:" + UUID.randomUUID();
        cursors.start(cursor, firstPositions.get());
        return webhook.at(cursor);
    }

    private void save(Webhook before, Webhook after) {
        var destination = after.destination();
        if (destination != null
                && destination.id().equals(Destination.OWN)
                && !destination.equals(before.destination())) {
            destinations.save(destination);
        }
        if (destination == null
                || before.destination() == null
                || !destination.id().equals(before.destination().id())) {
            health.forget(after.scope());
        }
        jdbc.sql("""
                        UPDATE webhook SET destination_id = :destination, enabled = :enabled, cursor_name = :cursor,
                            updated_at = :updated
                        WHERE scope = :scope""")
                .param("scope", after.scope().key())
                .param("destination", destination == null ? null : destination.id())
                .param("enabled", after.enabled())
                .param("cursor", after.cursor())
                .param(
                        "updated",
                        after.updatedAt() == null ? null : after.updatedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Attempt> lastAttempt(WebhookScope scope) {
        return health.lastAttempt(scope);
    }

    @Override
    public void attempted(WebhookScope scope, Attempt attempt) {
        transactions.executeWithoutResult(status -> health.attempted(find(scope), attempt));
    }

    @Override
    public void overtaken(WebhookScope scope, long offsets) {
        transactions.executeWithoutResult(status -> alerts.overtaken(find(scope), offsets));
    }

    @Override
    public void gone(WebhookScope scope, Instant now) {
        transactions.executeWithoutResult(
                status -> health.gone(change(scope, webhook -> webhook.disabled(now), Map::of)));
    }

    private Webhook webhook(WebhookScope scope, ResultSet row) throws SQLException {
        @Nullable UUID destinationId = row.getObject("destination_id", UUID.class);
        @Nullable OffsetDateTime updatedAt = row.getObject("updated_at", OffsetDateTime.class);
        return new Webhook(
                scope,
                destinationId == null ? null : destinations.find(destinationId).orElse(null),
                row.getBoolean("enabled"),
                row.getString("cursor_name"),
                updatedAt == null ? null : updatedAt.toInstant());
    }
}
