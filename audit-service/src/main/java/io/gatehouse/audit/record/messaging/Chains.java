package io.gatehouse.audit.record.messaging;

import io.gatehouse.audit.entry.ChainHead;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * The heads of the chains that this instance owns. A head is read from the topic when the first record of its partition
 * arrives: by then the offsets committed with it are known to be final, so no transaction of a former owner can add to the
 * chain any more. It is forgotten when the partition goes, and whenever a transaction did not end well.
 */
final class Chains implements ConsumerAwareRebalanceListener {
    private final IntFunction<ChainHead> topic;
    private final IntFunction<ChainHead> copy;
    private final Map<Integer, ChainHead> heads = new ConcurrentHashMap<>();

    /**
     * The chains of a topic.
     *
     * @param topic the newest entry that the topic holds of a chain
     * @param copy the newest one that was copied elsewhere; asked only when the topic holds none
     */
    Chains(IntFunction<ChainHead> topic, IntFunction<ChainHead> copy) {
        this.topic = topic;
        this.copy = copy;
    }

    ChainHead head(int partition) {
        return heads.computeIfAbsent(partition, this::newest);
    }

    /** A partition that was quiet for the whole retention is empty, yet its chain goes on. */
    private ChainHead newest(int partition) {
        var head = topic.apply(partition);
        return head.sequence() == 0 ? copy.apply(partition) : head;
    }

    void committed(Map<Integer, ChainHead> moved) {
        heads.putAll(moved);
    }

    void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> heads.remove(partition.partition()));
    }

    @Override
    public void onPartitionsRevokedBeforeCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        forget(partitions);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        forget(partitions);
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        forget(partitions);
    }
}
