package io.gatehouse.audit.record.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchAcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.support.Acknowledgment;

/**
 * Makes one entry of each record. Offsets are committed with the entries and never otherwise, so the acknowledgement stays
 * unused. When a batch fails, whatever the reason, it goes back to the committed offsets and tries again for ever: even a
 * commit whose outcome is unknown then gives each record one entry.
 */
final class RecordingListener implements BatchAcknowledgingConsumerAwareMessageListener<byte[], byte[]> {
    private static final Logger log = LoggerFactory.getLogger(RecordingListener.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final BatchRecorder recorder;
    private final Rewind rewind;
    private final RecordMetrics metrics;
    private final ThreadLocal<Integer> failures = ThreadLocal.withInitial(() -> 0);

    RecordingListener(BatchRecorder recorder, Rewind rewind, RecordMetrics metrics) {
        this.recorder = recorder;
        this.rewind = rewind;
        this.metrics = metrics;
    }

    @Override
    public void onMessage(
            List<ConsumerRecord<byte[], byte[]>> batch,
            @Nullable Acknowledgment unused,
            @Nullable Consumer<?, ?> given) {
        var consumer = Objects.requireNonNull(given);
        try {
            var started = System.nanoTime();
            var recorded = recorder.record(batch, consumer.groupMetadata());
            failures.remove();
            metrics.recorded(recorded, Duration.ofNanos(System.nanoTime() - started));
            log.atInfo()
                    .addKeyValue("entries", recorded.total().entries())
                    .addKeyValue("deadLetters", recorded.total().deadLetters())
                    .log("recorded");
        } catch (RuntimeException e) {
            failures.set(failures.get() + 1);
            metrics.failed();
            log.atWarn().addKeyValue("records", batch.size()).setCause(e).log("batch not recorded, trying again");
            rewind.toCommitted(consumer, pause(failures.get()));
        }
    }

    private static Duration pause(int failures) {
        var pause = Duration.ofMillis(100L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
