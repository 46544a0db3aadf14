package io.gatehouse.audit.webhook;

import io.gatehouse.audit.delivery.Circuits;
import io.gatehouse.audit.delivery.Cursors;
import io.gatehouse.audit.delivery.EntryLog;
import io.gatehouse.audit.delivery.Feed;
import io.gatehouse.audit.delivery.SendBatch;
import io.gatehouse.audit.delivery.Stop;
import java.util.Map;

/**
 * Live delivery: sends every new entry to a webhook, in order within each partition, at least once. The cursor moves only
 * after the endpoint has accepted a batch, so nothing is lost while it is down, as long as the log keeps its entries.
 */
public class DeliverEntries {
    private final Webhooks webhooks;
    private final WebhookTargets targets;
    private final EntryLog log;
    private final Cursors cursors;
    private final SendBatch sendBatch;
    private final Circuits circuits;

    public DeliverEntries(
            Webhooks webhooks,
            WebhookTargets targets,
            EntryLog log,
            Cursors cursors,
            SendBatch sendBatch,
            Circuits circuits) {
        this.webhooks = webhooks;
        this.targets = targets;
        this.log = log;
        this.cursors = cursors;
        this.sendBatch = sendBatch;
        this.circuits = circuits;
    }

    /**
     * Delivers until told to stop, the webhook is disabled, or this instance may not any more. Does nothing while another
     * instance delivers. To be called again and again.
     */
    public void deliver(WebhookScope scope, Stop stop) {
        var name = webhooks.find(scope).cursor();
        if (name == null) {
            return;
        }
        var cursor = cursors.hold(name).orElse(null);
        if (cursor == null) {
            return;
        }
        try (cursor;
                var circuit = circuits.circuit()) {
            var target = targets.of(scope, "live", Map.of());
            var feed = new Feed(log, sendBatch, cursor, circuit, new Feed.Delivery(name, target, scope::covers, stop));
            feed.run(() -> isWanted(scope, name) && cursor.held());
        }
    }

    private boolean isWanted(WebhookScope scope, String cursor) {
        var webhook = webhooks.find(scope);
        return webhook.enabled() && cursor.equals(webhook.cursor());
    }
}
