package io.gatehouse.audit.webhook.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.audit.webhook.Attempt;
import io.gatehouse.audit.webhook.Webhook;
import java.time.Instant;
import java.util.Optional;

/** How the webhook is doing. */
record WebhookStatusView(
        @JsonProperty("webhook_status") String webhookStatus,
        @JsonProperty("webhook_enabled") boolean webhookEnabled,
        @JsonProperty("last_attempt_at") Instant lastAttemptAt,
        @JsonProperty("last_response_code") int lastResponseCode,
        @JsonProperty("last_response_message") String lastResponseMessage) {
    static WebhookStatusView of(Webhook webhook, Optional<Attempt> last) {
        var fine = last.map(Attempt::accepted).orElse(true);
        return new WebhookStatusView(
                webhook.endpoint() == null ? "unconfigured" : fine ? "active" : "inactive",
                webhook.enabled(),
                last.map(Attempt::at).orElse(WebhookView.NEVER),
                last.map(Attempt::code).orElse(0),
                last.map(Attempt::message).orElse(""));
    }
}
