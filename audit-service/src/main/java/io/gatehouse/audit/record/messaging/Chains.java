package io.gatehouse.audit.record.messaging;

import io.gatehouse.audit.entry.ChainHead;
import io.gatehouse.audit.topic.ChainTail;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * The heads of the chains that this instance owns. A head is read from the topic when the first record of its partition
 * arrives: by then the offsets committed with it are known to be final, so no transaction of a former owner can add to the
 * chain any more. It is forgotten when the partition goes, and whenever a transaction did not end well.
 */
final class Chains implements ConsumerAwareRebalanceListener {
    private final ChainTail tail;
    private final Map<Integer, ChainHead> heads = new ConcurrentHashMap<>();

    Chains(ChainTail tail) {
        this.tail = tail;
    }

    ChainHead head(int partition) {
        return heads.computeIfAbsent(partition, tail::head);
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
