package io.gatehouse.audit.webhook.web;

import io.gatehouse.audit.signing.JsonWebKeys;
import io.gatehouse.audit.signing.SigningKeys;
import io.gatehouse.audit.webhook.UpdateWebhook;
import io.gatehouse.audit.webhook.WebhookRejectedException;
import io.gatehouse.audit.webhook.Webhooks;
import io.gatehouse.schemas.http.InvalidParameter;
import io.gatehouse.schemas.http.ProblemException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The webhook of the organisation. */
@RestController
@RequestMapping("/v2/audit-log-webhook")
class WebhookController {
    private final Webhooks webhooks;
    private final UpdateWebhook updateWebhook;
    private final SigningKeys keys;

    WebhookController(Webhooks webhooks, UpdateWebhook updateWebhook, SigningKeys keys) {
        this.webhooks = webhooks;
        this.updateWebhook = updateWebhook;
        this.keys = keys;
    }

    @GetMapping
    WebhookView webhook() {
        return WebhookView.of(webhooks.find());
    }

    @PatchMapping
    WebhookView update(@RequestBody WebhookForm form) {
        try {
            return WebhookView.of(updateWebhook.update(form.change()));
        } catch (WebhookRejectedException e) {
            throw ProblemException.badRequest(
                    "Bad Request",
                    String.valueOf(e.getMessage()),
                    List.of(new InvalidParameter(e.field(), null, e.reason())));
        }
    }

    @GetMapping("/status")
    WebhookStatusView status() {
        return WebhookStatusView.of(webhooks.find(), webhooks.lastAttempt());
    }

    /** The keys that entries and deliveries are verified with; public. */
    @GetMapping("/jwks.json")
    Keys keys() {
        return new Keys(JsonWebKeys.published(keys));
    }

    record Keys(List<JsonWebKeys.PublicKey> keys) {}
}
