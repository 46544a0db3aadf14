package io.gatehouse.audit.delivery;

import io.gatehouse.audit.entry.Fact;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Sends what a cursor has not passed yet, in order within each partition, at least once. The cursor moves only after the
 * endpoint has accepted a batch. For one thread.
 */
public final class Feed {
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final EntryLog log;
    private final SendBatch sendBatch;
    private final Cursors.Held cursor;
    private final Circuit circuit;
    private final Delivery delivery;
    private Map<Integer, Long> positions;
    private @Nullable Batch refused;

    /**
     * What is sent where.
     *
     * @param cursor name of the cursor
     * @param wants which entries are sent; the others count as sent
     */
    public record Delivery(String cursor, Target target, Predicate<Fact> wants, Stop stop) {}

    public Feed(EntryLog log, SendBatch sendBatch, Cursors.Held cursor, Circuit circuit, Delivery delivery) {
        this.log = log;
        this.sendBatch = sendBatch;
        this.cursor = cursor;
        this.circuit = circuit;
        this.delivery = delivery;
        this.positions = cursor.positions();
    }

    /** Behind what was sent or is not wanted. */
    public Map<Integer, Long> positions() {
        return positions;
    }

    /**
     * Sends until it is time to stop.
     *
     * @param going asked again and again whether to go on
     */
    public void run(BooleanSupplier going) {
        while (!delivery.stop().asked() && going.getAsBoolean()) {
            if (refused == null) {
                read(going);
            } else {
                retry(refused);
            }
        }
    }

    private void read(BooleanSupplier going) {
        passOverDropped();
        try (var reader = log.read(cursor.positions())) {
            while (refused == null && !delivery.stop().asked() && going.getAsBoolean()) {
                send(reader.next(IDLE));
            }
        }
    }

    /** What is not in the log any more can be told, but not sent. */
    private void passOverDropped() {
        var passed = new TreeMap<Integer, Long>();
        var offsets = 0L;
        var begin = log.begin();
        for (var mine : cursor.positions().entrySet()) {
            var first = begin.getOrDefault(mine.getKey(), 0L);
            if (mine.getValue() < first) {
                passed.put(mine.getKey(), first);
                offsets += first - mine.getValue();
            }
        }
        if (offsets > 0) {
            sendBatch.overtaken(delivery.cursor(), delivery.target(), offsets);
            cursor.move(passed, Map.of());
        }
    }

    /** Of what waits while the circuit is open, only the batch that is tried next is in memory: the same one each time. */
    private void retry(Batch batch) {
        sendBatch.pause(circuit.pause(), delivery.target(), delivery.stop());
        if (!send(batch)) {
            delivery.stop().within(Duration.ofMillis(50));
        }
    }

    private void send(EntryLog.Page page) {
        var wanted = page.entries().stream()
                .filter(entry -> delivery.wants().test(entry.entry().fact()))
                .toList();
        for (var batch : sendBatch.batches(wanted)) {
            if (!send(batch)) {
                return;
            }
        }
        if (!page.positions().equals(positions)) {
            cursor.move(page.positions(), Map.of());
            positions = page.positions();
        }
    }

    private boolean send(Batch batch) {
        var accepted = sendBatch.send(delivery.cursor(), batch, delivery.target(), circuit, delivery.stop());
        refused = accepted ? null : batch;
        if (accepted) {
            cursor.move(batch.next(), batch.counts());
        }
        return accepted;
    }
}
