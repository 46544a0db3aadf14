package io.gatehouse.audit.deadletter;

/**
 * Where a record stands on Kafka.
 *
 * @param topic name of the topic
 * @param partition from 0
 * @param offset from 0
 */
public record Place(String topic, int partition, long offset) {
    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
