package io.gatehouse.audit.deadletter.messaging;

import io.gatehouse.audit.deadletter.DeadLetter;
import io.gatehouse.audit.deadletter.Place;
import io.gatehouse.audit.deadletter.RawRecord;
import io.gatehouse.audit.entry.NameBasedUuid;
import io.gatehouse.schemas.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Dead letters in what Kafka gives. */
final class Letters {
    private static final String END = ".dlq";

    private Letters() {}

    static boolean isDeadLetters(String topic) {
        return topic.endsWith(END) && source(topic).isPresent();
    }

    static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
        var place = new Place(record.topic(), record.partition(), record.offset());
        var source = source(record.topic()).orElseThrow();
        return new DeadLetter(
                NameBasedUuid.deadLetterId(place.toString()),
                place,
                source,
                record.topic().substring(source.length() + 1, record.topic().length() - END.length()),
                LetterHeaders.partition(record.headers()),
                LetterHeaders.offset(record.headers()),
                LetterHeaders.reason(record.headers()),
                Instant.ofEpochMilli(record.timestamp()),
                DeadLetter.Decision.NONE);
    }

    static RawRecord raw(ConsumerRecord<byte[], byte[]> record) {
        var headers = new ArrayList<RawRecord.RawHeader>();
        record.headers()
                .forEach(header -> headers.add(
                        new RawRecord.RawHeader(header.key(), header.value(), LetterHeaders.isAdded(header.key()))));
        return new RawRecord(record.key(), record.value(), headers);
    }

    private static Optional<String> source(String deadLetters) {
        return Topics.ALL.stream()
                .filter(topic ->
                        deadLetters.startsWith(topic + ".") && deadLetters.length() > topic.length() + 1 + END.length())
                .findFirst();
    }
}
