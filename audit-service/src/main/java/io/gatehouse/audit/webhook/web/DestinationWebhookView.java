package io.gatehouse.audit.webhook.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.audit.webhook.Webhook;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a webhook sends to, and whether it does.
 *
 * @param destinationId null for nowhere
 */
record DestinationWebhookView(
        @JsonProperty("audit_log_destination_id") @Nullable UUID destinationId, boolean enabled) {
    static DestinationWebhookView of(Webhook webhook) {
        var destination = webhook.usable();
        return new DestinationWebhookView(destination == null ? null : destination.id(), webhook.enabled());
    }
}
