package io.gatehouse.audit.deadletter;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dead letters on Kafka. Each call may fail while no broker answers, and may then be tried again. */
public interface DeadLetterLog {
    /** A partition of a topic. */
    record Partition(String topic, int number) {}

    /**
     * A few dead letters.
     *
     * @param letters none when there are no more
     * @param positions where to read on
     */
    record Batch(List<DeadLetter> letters, Map<Partition, Long> positions) {}

    /** The next dead letters of all topics; partitions without a position are read from their beginning. */
    Batch next(Map<Partition, Long> positions);

    /** The record at this place; empty when it is gone. */
    Optional<RawRecord> read(Place place);

    /**
     * Sends the record to the topic and partition that it came from, without the added headers. Each call sends it once more;
     * after an exception it may have been sent.
     */
    void putBack(DeadLetter letter, RawRecord record);
}
