package io.gatehouse.schemas.consuming;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What happens to a record whose handling failed: one that cannot be used becomes a dead letter and the consumer goes on; any
 * other is tried again, for ever and before all that follow it, with growing pauses. Order is kept and nothing is lost.
 */
class RecordErrorHandler implements CommonErrorHandler {
    private static final String ANONYMOUS = "anonymous.";
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final DeadLetters deadLetters;
    private final DefaultErrorHandler skip = new DefaultErrorHandler((record, e) -> {}, new FixedBackOff(0, 0));
    private final DefaultErrorHandler retry;

    RecordErrorHandler(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
        var pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
        pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
        retry = new DefaultErrorHandler(pauses);
        retry.setClassifications(Map.of(), true);
        retry.setRetryListeners(new RetryLog());
    }

    @Override
    public boolean seeksAfterHandling() {
        return true;
    }

    @Override
    public void handleRemaining(
            Exception failure,
            List<ConsumerRecord<?, ?>> records,
            Consumer<?, ?> consumer,
            MessageListenerContainer container) {
        if (!Failures.liesInTheRecord(failure)) {
            retry.handleRemaining(failure, records, consumer, container);
            return;
        }
        try {
            keepAside(records.getFirst(), consumer.groupMetadata().groupId(), failure);
        } catch (RuntimeException notKept) {
            retry.handleRemaining(notKept, records, consumer, container);
            return;
        }
        skip.handleRemaining(failure, records, consumer, container);
    }

    /** The groups that come and go with an instance only listen in; the lasting group of the service keeps the record. */
    private void keepAside(ConsumerRecord<?, ?> record, String group, Exception failure) {
        if (!group.startsWith(ANONYMOUS)) {
            deadLetters.send(record, group, failure);
        }
    }

    @Override
    public void handleBatch(
            Exception failure,
            ConsumerRecords<?, ?> records,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable invokeListener) {
        retry.handleBatch(failure, records, consumer, container, invokeListener);
    }

    @Override
    public void handleOtherException(
            Exception failure, Consumer<?, ?> consumer, MessageListenerContainer container, boolean batchListener) {
        retry.handleOtherException(failure, consumer, container, batchListener);
    }

    @Override
    public void clearThreadState() {
        retry.clearThreadState();
        skip.clearThreadState();
    }
}
