package io.gatehouse.audit.webhook.web;

import io.gatehouse.audit.webhook.ConfigureWebhook;
import io.gatehouse.audit.webhook.Switch;
import io.gatehouse.audit.webhook.Webhook;
import io.gatehouse.audit.webhook.WebhookRejectedException;
import io.gatehouse.audit.webhook.WebhookScope;
import io.gatehouse.audit.webhook.Webhooks;
import io.gatehouse.schemas.http.JsonFields;
import io.gatehouse.schemas.http.TextRule;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Webhooks that send to a destination: what the organisation's in version 3 and those of portals have in common. */
class DestinationWebhooks {
    private static final String DESTINATION = "audit_log_destination_id";
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Webhooks webhooks;
    private final ConfigureWebhook configure;

    DestinationWebhooks(Webhooks webhooks, ConfigureWebhook configure) {
        this.webhooks = webhooks;
        this.configure = configure;
    }

    /** @param destination empty when it is to stay */
    private record Change(Optional<Chosen> destination, Switch wanted) {}

    /** @param id null for none */
    private record Chosen(@Nullable UUID id) {}

    DestinationWebhookView find(WebhookScope scope) {
        return DestinationWebhookView.of(webhooks.find(scope));
    }

    DestinationWebhookView change(WebhookScope scope, JsonNode body) {
        var change = JsonFields.read(body, fields -> new Change(destination(fields), SwitchFields.of(fields)));
        try {
            return DestinationWebhookView.of(change(scope, change));
        } catch (WebhookRejectedException e) {
            throw Rejection.of(e);
        }
    }

    private Webhook change(WebhookScope scope, Change change) {
        return change.destination()
                .map(chosen -> configure.sendTo(scope, chosen.id(), change.wanted()))
                .orElseGet(() -> configure.only(scope, change.wanted()));
    }

    private static Optional<Chosen> destination(JsonFields fields) {
        var text = fields.nullableText(DESTINATION, TextRule.atMost(100), null);
        if (text != null && !ID.matcher(text).matches()) {
            fields.reject(DESTINATION, "is_uuid", "destination id format is invalid");
            return Optional.empty();
        }
        return fields.has(DESTINATION)
                ? Optional.of(new Chosen(text == null ? null : UUID.fromString(text)))
                : Optional.empty();
    }

    void clear(WebhookScope scope) {
        configure.clear(scope);
    }

    WebhookStatusView status(WebhookScope scope) {
        return WebhookStatusView.of(scope, webhooks);
    }
}
