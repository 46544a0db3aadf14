package io.gatehouse.schemas.consuming;

import io.gatehouse.schemas.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Keeps aside the records that a group cannot use, on {@code <topic>.<group>.dlq}: key, value and headers as they came, in the
 * partition they came from, with headers that say where and why. Counted by {@code consuming.dead.letters}, tagged with topic
 * and group. Used by the listener containers; a consumer that polls for itself may call it.
 */
public class DeadLetters {
    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final KafkaOperations<byte[], byte[]> kafka;
    private final DeadLetterTopics topics;
    private final MeterRegistry meters;

    DeadLetters(KafkaOperations<byte[], byte[]> kafka, DeadLetterTopics topics, MeterRegistry meters) {
        this.kafka = kafka;
        this.topics = topics;
        this.meters = meters;
    }

    /** Whether a failure lies in the record, so that it belongs here; every other one is to be tried again. */
    public static boolean concerns(Throwable failure) {
        return Failures.liesInTheRecord(failure);
    }

    /**
     * Sends a record here and waits for the broker to have it. May be repeated; each call makes one more dead letter.
     *
     * @param record read by {@link KeyDeserializer} and {@link RecordDeserializer}, or as byte arrays
     * @param failure why it cannot be used
     * @throws RuntimeException if the broker did not take it; the record must not be passed over
     */
    public void send(ConsumerRecord<?, ?> record, String group, Exception failure) {
        var deadLetters = Topics.deadLetters(record.topic(), group);
        new OriginalBytesRecoverer(kafka, source -> partition(deadLetters, source)).accept(record, failure);
        meters.counter("consuming.dead.letters", "topic", record.topic(), "group", group)
                .increment();
        log.atError()
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("deadLetters", deadLetters)
                .addKeyValue("reason", Failures.reason(failure))
                .log("record kept aside as dead letter");
    }

    private TopicPartition partition(String deadLetters, ConsumerRecord<?, ?> source) {
        var count = topics.partitions(deadLetters, source.topic());
        return new TopicPartition(deadLetters, source.partition() < count ? source.partition() : -1);
    }
}
