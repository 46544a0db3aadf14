package io.gatehouse.audit.entry;

/**
 * Where an entry came from: the record on one of the source topics.
 *
 * @param topic name of the topic
 * @param partition partition of the record, from 0; the chain of the entry has the same number
 * @param offset offset of the record, from 0
 */
public record Source(String topic, int partition, long offset) {
    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
