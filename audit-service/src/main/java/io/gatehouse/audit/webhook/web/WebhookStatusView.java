package io.gatehouse.audit.webhook.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.audit.webhook.Attempt;
import io.gatehouse.audit.webhook.WebhookScope;
import io.gatehouse.audit.webhook.Webhooks;
import java.time.Instant;

/** How the webhook is doing. */
record WebhookStatusView(
        @JsonProperty("webhook_status") String webhookStatus,
        @JsonProperty("webhook_enabled") boolean webhookEnabled,
        @JsonProperty("last_attempt_at") Instant lastAttemptAt,
        @JsonProperty("last_response_code") int lastResponseCode,
        @JsonProperty("last_response_message") String lastResponseMessage) {
    static WebhookStatusView of(WebhookScope scope, Webhooks webhooks) {
        var webhook = webhooks.find(scope);
        var last = webhooks.lastAttempt(scope);
        var fine = last.map(Attempt::accepted).orElse(true);
        return new WebhookStatusView(
                webhook.usable() == null ? "unconfigured" : fine ? "active" : "inactive",
                webhook.enabled(),
                last.map(Attempt::at).orElse(WebhookView.NEVER),
                last.map(Attempt::code).orElse(0),
                last.map(Attempt::message).orElse(""));
    }
}
