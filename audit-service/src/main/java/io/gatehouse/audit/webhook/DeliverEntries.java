package io.gatehouse.audit.webhook;

import io.gatehouse.audit.delivery.Circuit;
import io.gatehouse.audit.delivery.Circuits;
import io.gatehouse.audit.delivery.Cursors;
import io.gatehouse.audit.delivery.EntryLog;
import io.gatehouse.audit.delivery.SendBatch;
import io.gatehouse.audit.delivery.Stop;
import io.gatehouse.audit.delivery.Target;
import java.time.Duration;
import java.util.Map;

/**
 * Live delivery: sends every new entry to a webhook, in order within each partition, at least once. The cursor moves only
 * after the endpoint has accepted a batch, so nothing is lost while it is down, as long as the log keeps its entries.
 */
public class DeliverEntries {
    private static final Duration IDLE = Duration.ofSeconds(1);

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
        try (var cursor = cursors.hold(name).orElse(null);
                var circuit = circuits.circuit()) {
            if (cursor != null) {
                new Run(scope, name, targets.of(scope, "live", Map.of()), cursor, circuit, stop).run();
            }
        }
    }

    /** One time of having the cursor. */
    private final class Run {
        private final WebhookScope scope;
        private final String name;
        private final Target target;
        private final Cursors.Held cursor;
        private final Circuit circuit;
        private final Stop stop;

        Run(WebhookScope scope, String name, Target target, Cursors.Held cursor, Circuit circuit, Stop stop) {
            this.scope = scope;
            this.name = name;
            this.target = target;
            this.cursor = cursor;
            this.circuit = circuit;
            this.stop = stop;
        }

        /** While the circuit is open nothing is kept in memory: what is sent next is read again. */
        void run() {
            while (isWanted()) {
                try (var reader = log.read(cursor.positions())) {
                    var going = true;
                    while (going && isWanted()) {
                        going = send(reader.next(IDLE));
                    }
                }
                if (circuit.isOpen()) {
                    sendBatch.pause(circuit.pause(), target, stop);
                }
            }
        }

        private boolean isWanted() {
            var webhook = webhooks.find(scope);
            return !stop.asked() && webhook.enabled() && name.equals(webhook.cursor()) && cursor.held();
        }

        /** Whether all of the page was accepted. What is of no interest to the webhook counts as accepted. */
        private boolean send(EntryLog.Page page) {
            var wanted = page.entries().stream()
                    .filter(entry -> scope.covers(entry.entry().fact()))
                    .toList();
            for (var batch : sendBatch.batches(wanted)) {
                if (!sendBatch.send(name, batch, target, circuit, stop)) {
                    return false;
                }
                cursor.move(batch.next(), batch.counts());
            }
            if (wanted.size() < page.entries().size()) {
                cursor.move(page.positions(), Map.of());
            }
            return true;
        }
    }
}
