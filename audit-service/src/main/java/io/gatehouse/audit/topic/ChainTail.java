package io.gatehouse.audit.topic;

import io.gatehouse.audit.entry.ChainHead;
import io.gatehouse.schemas.Topics;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds the newest committed entry of a partition. The last offsets may hold no record (transaction markers, aborted
 * entries), so it looks back in growing steps.
 */
public final class ChainTail {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int BATCH = 500;
    private static final long FARTHEST_STEP = 1L << 20;

    private final EntriesConsumers consumers;
    private final AuditEntries entries;

    public ChainTail(EntriesConsumers consumers, AuditEntries entries) {
        this.consumers = consumers;
        this.entries = entries;
    }

    /** Where the chain of this partition ends now; {@link ChainHead#EMPTY} if it has no entry. */
    public ChainHead head(int partition) {
        var topic = new TopicPartition(Topics.ENTRIES, partition);
        try (var consumer = consumers.consumer(BATCH)) {
            consumer.assign(List.of(topic));
            var begin = consumer.beginningOffsets(List.of(topic)).getOrDefault(topic, 0L);
            var end = consumer.endOffsets(List.of(topic)).getOrDefault(topic, 0L);
            var head = ChainHead.EMPTY;
            for (long step = 2; head.sequence() == 0 && end > begin; step = Math.min(step * 8, FARTHEST_STEP)) {
                var from = Math.max(begin, end - step);
                head = newest(consumer, topic, from, end);
                end = from;
            }
            return head;
        }
    }

    private ChainHead newest(Consumer<byte[], byte[]> consumer, TopicPartition topic, long from, long end) {
        consumer.seek(topic, from);
        var head = ChainHead.EMPTY;
        while (consumer.position(topic) < end) {
            for (var record : consumer.poll(POLL)) {
                if (record.offset() < end) {
                    head = entries.entry(record.value()).head();
                }
            }
        }
        return head;
    }
}
