package io.gatehouse.audit.record.messaging;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a consumer back to its committed offsets. The broker gives these only once no transaction that could change them is
 * open, so this also waits for the end of a transaction whose commit was not answered.
 */
final class Rewind {
    private static final Logger log = LoggerFactory.getLogger(Rewind.class);
    private static final Duration CALL = Duration.ofSeconds(5);

    private final Chains chains;
    private final BooleanSupplier running;

    Rewind(Chains chains, BooleanSupplier running) {
        this.chains = chains;
        this.running = running;
    }

    /** Returns after {@code pause} with the consumer where the group stands, or when this service stops. */
    void toCommitted(Consumer<?, ?> consumer, Duration pause) {
        chains.forget(consumer.assignment());
        pause(pause);
        while (running.getAsBoolean()) {
            try {
                seek(consumer);
                return;
            } catch (WakeupException stopping) {
                return;
            } catch (KafkaException e) {
                log.atWarn().setCause(e).log("committed offsets are not to be had, trying again");
                pause(pause);
            }
        }
    }

    private static void seek(Consumer<?, ?> consumer) {
        var committed = consumer.committed(consumer.assignment(), CALL);
        for (TopicPartition partition : consumer.assignment()) {
            var offset = committed.get(partition);
            if (offset == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, offset);
            }
        }
    }

    private void pause(Duration pause) {
        var end = System.nanoTime() + pause.toNanos();
        while (running.getAsBoolean() && System.nanoTime() < end) {
            try {
                Thread.sleep(Math.min(100, pause.toMillis()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
