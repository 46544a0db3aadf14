package io.gatehouse.audit.webhook.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.audit.format.LogFormat;
import io.gatehouse.audit.webhook.Webhook;
import java.time.Instant;

/** The settings without the authorization, which is never shown. */
record WebhookView(
        String endpoint,
        boolean enabled,
        @JsonProperty("log_format") String logFormat,
        @JsonProperty("skip_ssl_verification") boolean skipSslVerification,
        @JsonProperty("updated_at") Instant updatedAt) {
    /** Stands for "never". Konnect's text writes 0001-01-01T00:00:0Z, which its own clients cannot read as a time. */
    static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

    static WebhookView of(Webhook webhook) {
        var updatedAt = webhook.updatedAt() == null ? NEVER : webhook.updatedAt();
        var destination = webhook.destination();
        return destination == null
                ? new WebhookView("unconfigured", webhook.enabled(), LogFormat.CEF.label(), false, updatedAt)
                : new WebhookView(
                        destination.endpoint() == null
                                ? "unconfigured"
                                : destination.endpoint().toString(),
                        webhook.enabled(),
                        destination.format().label(),
                        destination.skipSslVerification(),
                        updatedAt);
    }
}
