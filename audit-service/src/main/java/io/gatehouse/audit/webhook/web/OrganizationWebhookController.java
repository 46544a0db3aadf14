package io.gatehouse.audit.webhook.web;

import io.gatehouse.audit.webhook.WebhookScope;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The webhook of the organisation in version 3: the same one as in version 2, seen another way. */
@RestController
@RequestMapping("/v3/audit-log-webhook")
class OrganizationWebhookController {
    private final DestinationWebhooks webhooks;

    OrganizationWebhookController(DestinationWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping
    DestinationWebhookView webhook() {
        return webhooks.find(WebhookScope.ORGANIZATION);
    }

    @PatchMapping
    DestinationWebhookView update(@RequestBody JsonNode body) {
        return webhooks.change(WebhookScope.ORGANIZATION, body);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        webhooks.clear(WebhookScope.ORGANIZATION);
    }

    @GetMapping("/status")
    WebhookStatusView status() {
        return webhooks.status(WebhookScope.ORGANIZATION);
    }
}
