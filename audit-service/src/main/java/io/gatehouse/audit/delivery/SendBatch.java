package io.gatehouse.audit.delivery;

import io.gatehouse.audit.signing.SigningKey;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Sends one batch again and again until the endpoint has it or its circuit opens. */
public final class SendBatch {
    private static final Logger log = LoggerFactory.getLogger(SendBatch.class);

    /** How soon a change of the endpoint ends a wait. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private final WebhookSender sender;
    private final SigningKey key;
    private final Clock clock;
    private final MeterRegistry meters;
    private final int batchSize;

    public SendBatch(WebhookSender sender, SigningKey key, Clock clock, MeterRegistry meters, int batchSize) {
        this.sender = sender;
        this.key = key;
        this.clock = clock;
        this.meters = meters;
        this.batchSize = batchSize;
    }

    /** These entries in batches of the right size. */
    public List<Batch> batches(List<LoggedEntry> entries) {
        return Batch.of(entries, batchSize);
    }

    /**
     * Sends the batch. May be called again with the same batch; the receiver sees the same {@code webhook-id}.
     *
     * @param cursor name of the cursor that moves on when this succeeds
     * @param circuit counts the attempts; while it is open, only one is made
     * @return true when the endpoint has it; false when the circuit is open, it is time to stop, or the target wants nothing now
     */
    public boolean send(String cursor, Batch batch, Target target, Circuit circuit, Stop stop) {
        while (!stop.asked()) {
            var endpoint = target.endpoint();
            if (endpoint.isEmpty()) {
                return false;
            }
            var outcome = sender.send(endpoint.get(), post(cursor, batch, endpoint.get(), target));
            target.attempted(outcome);
            observe(cursor, batch, target, outcome);
            if (outcome instanceof SendOutcome.Accepted) {
                circuit.accepted();
                return true;
            }
            circuit.failed(outcome);
            if (outcome instanceof SendOutcome.Gone) {
                target.gone();
                return false;
            }
            if (circuit.isOpen()) {
                return false;
            }
            pause(circuit.pause(), target, stop);
        }
        return false;
    }

    /** {@code audit.delivery.posts} = accepted + refused + unreachable + gone; entries count once, when accepted. */
    private void observe(String cursor, Batch batch, Target target, SendOutcome outcome) {
        var accepted = outcome instanceof SendOutcome.Accepted;
        meters.counter("audit.delivery.posts", "mode", target.mode(), "outcome", outcome.label())
                .increment();
        meters.counter("audit.delivery.entries", "mode", target.mode())
                .increment(accepted ? batch.entries().size() : 0);
        log.atLevel(accepted ? Level.INFO : Level.WARN)
                .addKeyValue("cursor", cursor)
                .addKeyValue("webhookId", batch.id(cursor))
                .addKeyValue("entries", batch.entries().size())
                .addKeyValue("outcome", outcome.label())
                .addKeyValue("status", outcome.status())
                .addKeyValue("answer", outcome.message())
                .log("batch sent");
    }

    /** Reports that the log dropped what was not sent yet, in the metric {@code audit.delivery.overtaken} too. */
    void overtaken(String cursor, Target target, long offsets) {
        meters.counter("audit.delivery.overtaken", "mode", target.mode()).increment((double) offsets);
        log.atError()
                .addKeyValue("cursor", cursor)
                .addKeyValue("offsets", offsets)
                .log("entries were dropped at the end of their retention before they were delivered");
        target.overtaken(offsets);
    }

    private Post post(String cursor, Batch batch, Endpoint endpoint, Target target) {
        var body = batch.body(endpoint.format(), key);
        var webhook = new StandardWebhook(batch.id(cursor), clock.instant(), body);
        var headers = new LinkedHashMap<>(webhook.headers(key, endpoint.secrets()));
        headers.putAll(target.headers());
        return new Post(headers, body);
    }

    /** Waits, but not for an endpoint that is not wanted any more. */
    public void pause(Duration wait, Target target, Stop stop) {
        var endpoint = target.endpoint();
        var left = wait;
        while (left.isPositive() && target.endpoint().equals(endpoint)) {
            var slice = left.compareTo(LOOK) < 0 ? left : LOOK;
            if (stop.within(slice)) {
                return;
            }
            left = left.minus(slice);
        }
    }
}
