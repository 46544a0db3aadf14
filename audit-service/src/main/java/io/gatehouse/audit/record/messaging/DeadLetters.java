package io.gatehouse.audit.record.messaging;

import io.gatehouse.schemas.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * Dead letters: the record as it was, key, value and headers byte for byte, and in further headers, named as everywhere in
 * Spring Kafka, where it stood and what was wrong. They are part of the transaction of their batch.
 */
final class DeadLetters {
    private final String group;

    DeadLetters(String group) {
        this.group = group;
    }

    ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> record, RuntimeException reason) {
        var letter = new ProducerRecord<>(
                Topics.deadLetters(record.topic(), group),
                null,
                record.timestamp(),
                record.key(),
                record.value(),
                record.headers());
        letter.headers()
                .add(KafkaHeaders.DLT_ORIGINAL_TOPIC, text(record.topic()))
                .add(
                        KafkaHeaders.DLT_ORIGINAL_PARTITION,
                        number(Integer.BYTES).putInt(record.partition()).array())
                .add(
                        KafkaHeaders.DLT_ORIGINAL_OFFSET,
                        number(Long.BYTES).putLong(record.offset()).array())
                .add(
                        KafkaHeaders.DLT_ORIGINAL_TIMESTAMP,
                        number(Long.BYTES).putLong(record.timestamp()).array())
                .add(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, text(group))
                .add(KafkaHeaders.DLT_EXCEPTION_FQCN, text(reason.getClass().getName()))
                .add(KafkaHeaders.DLT_EXCEPTION_MESSAGE, text(String.valueOf(reason.getMessage())));
        return letter;
    }

    private static ByteBuffer number(int length) {
        return ByteBuffer.allocate(length);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
