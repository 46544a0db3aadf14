package io.gatehouse.audit.webhook.web;

import io.gatehouse.audit.portal.Portals;
import io.gatehouse.audit.webhook.WebhookScope;
import io.gatehouse.schemas.http.ProblemException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Webhooks of portals. */
@RestController
@RequestMapping("/v2/portals/{portalId}/audit-log-webhook")
class PortalWebhookController {
    private final DestinationWebhooks webhooks;
    private final Portals portals;

    PortalWebhookController(DestinationWebhooks webhooks, Portals portals) {
        this.webhooks = webhooks;
        this.portals = portals;
    }

    @GetMapping
    DestinationWebhookView webhook(@PathVariable UUID portalId) {
        return webhooks.find(scope(portalId));
    }

    @PatchMapping
    DestinationWebhookView update(@PathVariable UUID portalId, @RequestBody JsonNode body) {
        return webhooks.change(scope(portalId), body);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(@PathVariable UUID portalId) {
        webhooks.clear(scope(portalId));
    }

    @GetMapping("/status")
    WebhookStatusView status(@PathVariable UUID portalId) {
        return webhooks.status(scope(portalId));
    }

    private WebhookScope scope(UUID portalId) {
        if (!portals.exists(portalId)) {
            throw ProblemException.notFound();
        }
        return new WebhookScope(portalId);
    }
}
