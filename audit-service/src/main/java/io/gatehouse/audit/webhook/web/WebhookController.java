package io.gatehouse.audit.webhook.web;

import io.gatehouse.audit.destination.DestinationChange;
import io.gatehouse.audit.destination.DestinationForm;
import io.gatehouse.audit.signing.JsonWebKeys;
import io.gatehouse.audit.signing.SigningKeys;
import io.gatehouse.audit.webhook.ConfigureWebhook;
import io.gatehouse.audit.webhook.Switch;
import io.gatehouse.audit.webhook.WebhookRejectedException;
import io.gatehouse.audit.webhook.WebhookScope;
import io.gatehouse.audit.webhook.Webhooks;
import io.gatehouse.schemas.http.JsonFields;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The webhook of the organisation in version 2, with the settings of its destination in itself. */
@RestController
@RequestMapping("/v2/audit-log-webhook")
class WebhookController {
    private final Webhooks webhooks;
    private final ConfigureWebhook configure;
    private final DestinationForm form;
    private final SigningKeys keys;

    WebhookController(Webhooks webhooks, ConfigureWebhook configure, DestinationForm form, SigningKeys keys) {
        this.webhooks = webhooks;
        this.configure = configure;
        this.form = form;
        this.keys = keys;
    }

    private record Change(DestinationChange settings, Switch wanted) {}

    @GetMapping
    WebhookView webhook() {
        return WebhookView.of(webhooks.find(WebhookScope.ORGANIZATION));
    }

    @PatchMapping
    WebhookView update(@RequestBody JsonNode body) {
        var change = JsonFields.read(body, fields -> new Change(form.unnamed(fields), SwitchFields.of(fields)));
        try {
            return WebhookView.of(configure.settings(change.settings(), change.wanted()));
        } catch (WebhookRejectedException e) {
            throw Rejection.of(e);
        }
    }

    @GetMapping("/status")
    WebhookStatusView status() {
        return WebhookStatusView.of(WebhookScope.ORGANIZATION, webhooks);
    }

    /** The keys that entries and deliveries are verified with; public. */
    @GetMapping("/jwks.json")
    Keys keys() {
        return new Keys(JsonWebKeys.published(keys));
    }

    record Keys(List<JsonWebKeys.PublicKey> keys) {}
}
