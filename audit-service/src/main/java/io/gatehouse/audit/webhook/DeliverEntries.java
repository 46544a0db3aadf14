package io.gatehouse.audit.webhook;

import io.gatehouse.audit.delivery.Cursors;
import io.gatehouse.audit.delivery.EntryLog;
import io.gatehouse.audit.delivery.SendBatch;
import io.gatehouse.audit.delivery.Stop;
import io.gatehouse.audit.delivery.Target;
import java.time.Duration;

/**
 * Live delivery: sends every new entry to the webhook, in order within each partition, at least once. The cursor moves only
 * after the endpoint has accepted a batch, so nothing is lost while it is down, as long as the log keeps its entries.
 */
public class DeliverEntries {
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final EntryLog log;
    private final Cursors cursors;
    private final SendBatch sendBatch;
    private final Target target;

    public DeliverEntries(EntryLog log, Cursors cursors, SendBatch sendBatch, Target target) {
        this.log = log;
        this.cursors = cursors;
        this.sendBatch = sendBatch;
        this.target = target;
    }

    /**
     * Delivers until told to stop, the webhook is disabled, or this instance may not any more. Does nothing while another
     * instance delivers. To be called again and again.
     */
    public void deliver(Stop stop) {
        if (target.endpoint().isEmpty()) {
            return;
        }
        try (var cursor = cursors.hold(Webhooks.CURSOR).orElse(null)) {
            if (cursor != null) {
                deliver(cursor, stop);
            }
        }
    }

    private void deliver(Cursors.Held cursor, Stop stop) {
        try (var reader = log.read(cursor.positions())) {
            while (!stop.asked() && cursor.held() && target.endpoint().isPresent()) {
                for (var batch : sendBatch.batches(reader.next(IDLE).entries())) {
                    if (!sendBatch.send(Webhooks.CURSOR, batch, target, stop)) {
                        return;
                    }
                    cursor.move(batch.next());
                }
            }
        }
    }
}
