package io.gatehouse.audit.record.messaging;

import java.util.Map;
import java.util.TreeMap;

/** How many entries and dead letters a committed batch made of each topic. */
final class RecordedBatch {
    private final Map<String, Counts> topics = new TreeMap<>();

    void count(String topic, boolean entry) {
        topics.merge(topic, entry ? new Counts(1, 0) : new Counts(0, 1), Counts::plus);
    }

    Map<String, Counts> topics() {
        return topics;
    }

    Counts total() {
        return topics.values().stream().reduce(new Counts(0, 0), Counts::plus);
    }

    record Counts(int entries, int deadLetters) {
        Counts plus(Counts other) {
            return new Counts(entries + other.entries, deadLetters + other.deadLetters);
        }
    }
}
