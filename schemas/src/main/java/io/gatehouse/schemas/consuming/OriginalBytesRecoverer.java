package io.gatehouse.schemas.consuming;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;

/** Publishes the bytes that came, not what was made of them, under Spring's names for the headers plus {@code reason}. */
class OriginalBytesRecoverer extends DeadLetterPublishingRecoverer {
    static final String REASON = "reason";

    /** @param deadLetters where to, for each record */
    OriginalBytesRecoverer(KafkaOperations<byte[], byte[]> kafka, Destination deadLetters) {
        super(kafka, (record, failure) -> deadLetters.of(record));
        setVerifyPartition(false); // the destination knows
        excludeHeader(HeaderNames.HeadersToAdd.EX_STACKTRACE, HeaderNames.HeadersToAdd.EX_MSG); // may quote the payload
        setExceptionHeadersCreator((headers, failure, isKey, names) -> {
            var type = names.getExceptionInfo();
            replace(headers, type.getExceptionFqcn(), failure.getClass().getName());
            replace(
                    headers,
                    type.getExceptionCauseFqcn(),
                    Failures.root(failure).getClass().getName());
            replace(headers, REASON, Failures.reason(failure));
        });
    }

    @Override
    protected ProducerRecord<Object, Object> createProducerRecord(
            ConsumerRecord<?, ?> record,
            TopicPartition destination,
            Headers headers,
            byte @Nullable [] key,
            byte @Nullable [] value) {
        var sent = new RecordHeaders(headers);
        var keptKey = OriginalBytes.KEY.take(sent);
        var originalKey = keptKey == null && record.key() instanceof String text ? text.getBytes(UTF_8) : keptKey;
        var originalValue = OriginalBytes.VALUE.take(sent);
        return super.createProducerRecord(record, destination, sent, originalKey, originalValue);
    }

    private static void replace(Headers headers, String name, String text) {
        headers.remove(name);
        headers.add(name, text.getBytes(UTF_8));
    }

    /** Where a record goes; a partition below 0 is chosen by the key. */
    interface Destination {
        TopicPartition of(ConsumerRecord<?, ?> record);
    }
}
