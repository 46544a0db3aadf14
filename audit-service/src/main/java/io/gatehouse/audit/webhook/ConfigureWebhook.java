package io.gatehouse.audit.webhook;

import io.gatehouse.audit.delivery.EntryLog;
import io.gatehouse.audit.destination.Destination;
import io.gatehouse.audit.destination.DestinationChange;
import io.gatehouse.audit.destination.Destinations;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes webhooks. Once enabled for the first time, a webhook gets every entry from then on; enabled again, it first gets what
 * came while it was disabled, unless that is not wanted.
 */
public class ConfigureWebhook {
    private final Webhooks webhooks;
    private final Destinations destinations;
    private final EntryLog log;
    private final Clock clock;

    public ConfigureWebhook(Webhooks webhooks, Destinations destinations, EntryLog log, Clock clock) {
        this.webhooks = webhooks;
        this.destinations = destinations;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Changes the settings that the organisation's webhook has in itself in version 2 of the API. If it sends to a destination
     * of its own or to none, that one is changed. If it sends to a shared one, it gets one of its own with the same settings
     * first, since whoever else uses the shared one wants no change.
     *
     * @throws WebhookRejectedException if it is to be enabled without an endpoint
     */
    public Webhook settings(DestinationChange settings, Switch wanted) {
        return webhooks.change(
                WebhookScope.ORGANIZATION,
                before -> {
                    var now = now();
                    return switched(before, wanted, changed(before.destination(), settings, now), "endpoint", now);
                },
                log::end);
    }

    private static @Nullable Destination changed(
            @Nullable Destination before, DestinationChange settings, Instant now) {
        if (settings.isEmpty()) {
            return before;
        }
        return settings.of(before == null ? Destination.blank(Destination.OWN, now) : before.own(), now);
    }

    /**
     * Lets a webhook send to a destination.
     *
     * @param destinationId null for none
     * @throws WebhookRejectedException if there is no such destination, or it is to be enabled without one
     */
    public Webhook sendTo(WebhookScope scope, @Nullable UUID destinationId, Switch wanted) {
        var destination = destinationId == null ? null : existing(destinationId);
        return webhooks.change(
                scope, before -> switched(before, wanted, destination, "audit_log_destination_id", now()), log::end);
    }

    private Destination existing(UUID id) {
        return destinations
                .find(id)
                .filter(Destination::isUsable)
                .orElseThrow(() -> new WebhookRejectedException(
                        "audit_log_destination_id", "missing_reference", "must be an existing audit log destination"));
    }

    /** Enables or disables a webhook and leaves the rest as it is. */
    public Webhook only(WebhookScope scope, Switch wanted) {
        return webhooks.change(
                scope,
                before -> switched(before, wanted, before.destination(), "audit_log_destination_id", now()),
                log::end);
    }

    /** Forgets all settings; what is set later begins with what comes then. */
    public void clear(WebhookScope scope) {
        webhooks.change(scope, before -> new Webhook(scope, null, false, null, null), Map::of);
    }

    private static Webhook switched(
            Webhook before, Switch wanted, @Nullable Destination destination, String field, Instant now) {
        var enabled = wanted.enabled() == null ? before.enabled() : wanted.enabled();
        if (enabled && (destination == null || !destination.isUsable())) {
            throw new WebhookRejectedException(field, "invalid", "cannot be blank");
        }
        var leaveOut = enabled && !before.enabled() && !wanted.replaySinceDisabled();
        return new Webhook(before.scope(), destination, enabled, leaveOut ? null : before.cursor(), now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
