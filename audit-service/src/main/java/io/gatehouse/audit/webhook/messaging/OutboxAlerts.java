package io.gatehouse.audit.webhook.messaging;

import io.gatehouse.audit.destination.Destination;
import io.gatehouse.audit.webhook.Attempt;
import io.gatehouse.audit.webhook.Health;
import io.gatehouse.audit.webhook.Webhook;
import io.gatehouse.audit.webhook.WebhookAlerts;
import io.gatehouse.events.WebhookDisabled;
import io.gatehouse.events.WebhookFailing;
import io.gatehouse.events.WebhookOvertaken;
import io.gatehouse.events.WebhookRecovered;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Alerts as events, and so as entries of the audit log. A webhook that fails is reported once, so the entry about it, which
 * waits for the webhook like all others, makes no further one.
 */
class OutboxAlerts implements WebhookAlerts {
    private final Outbox outbox;
    private final EventStamps stamps;

    OutboxAlerts(Outbox outbox, EventStamps stamps) {
        this.outbox = outbox;
        this.stamps = stamps;
    }

    @Override
    public void failing(Webhook webhook, Health health, Attempt last) {
        var stamp = stamps.next();
        send(
                webhook,
                WebhookFailing.newBuilder()
                        .setEventId(stamp.eventId())
                        .setOccurredAt(stamp.occurredAt())
                        .setOrganizationId(stamp.organizationId())
                        .setTraceParent(stamp.traceParent())
                        .setPortalId(portalId(webhook))
                        .setAuditLogDestinationId(destinationId(webhook))
                        .setFailures(health.failures())
                        .setFailingSince(since(health, last))
                        .setLastResponseCode(last.code())
                        .build());
    }

    @Override
    public void recovered(Webhook webhook, Health before, Attempt last) {
        var stamp = stamps.next();
        send(
                webhook,
                WebhookRecovered.newBuilder()
                        .setEventId(stamp.eventId())
                        .setOccurredAt(stamp.occurredAt())
                        .setOrganizationId(stamp.organizationId())
                        .setTraceParent(stamp.traceParent())
                        .setPortalId(portalId(webhook))
                        .setAuditLogDestinationId(destinationId(webhook))
                        .setFailures(before.failures())
                        .setFailingSince(since(before, last))
                        .setLastResponseCode(last.code())
                        .build());
    }

    @Override
    public void overtaken(Webhook webhook, long offsets) {
        var stamp = stamps.next();
        send(
                webhook,
                WebhookOvertaken.newBuilder()
                        .setEventId(stamp.eventId())
                        .setOccurredAt(stamp.occurredAt())
                        .setOrganizationId(stamp.organizationId())
                        .setTraceParent(stamp.traceParent())
                        .setPortalId(portalId(webhook))
                        .setAuditLogDestinationId(destinationId(webhook))
                        .setOffsets(offsets)
                        .build());
    }

    @Override
    public void disabled(Webhook webhook) {
        var stamp = stamps.next();
        send(
                webhook,
                WebhookDisabled.newBuilder()
                        .setEventId(stamp.eventId())
                        .setOccurredAt(stamp.occurredAt())
                        .setOrganizationId(stamp.organizationId())
                        .setTraceParent(stamp.traceParent())
                        .setPortalId(portalId(webhook))
                        .setAuditLogDestinationId(destinationId(webhook))
                        .build());
    }

    private void send(Webhook webhook, SpecificRecord event) {
        outbox.append(
                Topics.OBSERVATIONS, Objects.requireNonNullElse(portalId(webhook), stamps.organizationId()), event);
    }

    private static @Nullable String portalId(Webhook webhook) {
        return text(webhook.scope().portalId());
    }

    private static @Nullable String destinationId(Webhook webhook) {
        @Nullable Destination destination = webhook.destination();
        return destination == null ? null : text(destination.id());
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static Instant since(Health health, Attempt last) {
        return Objects.requireNonNullElse(health.failingSince(), last.at());
    }
}
