package io.gatehouse.audit.deadletter;

import io.gatehouse.audit.delivery.Stop;
import java.time.Duration;

/** Looks through the topics of dead letters. Instances that do so at the same time come to the same result. */
public class IndexDeadLetters {
    private static final Duration REST = Duration.ofSeconds(1);

    private final DeadLetterLog log;
    private final DeadLetterIndex index;

    public IndexDeadLetters(DeadLetterLog log, DeadLetterIndex index) {
        this.log = log;
        this.index = index;
    }

    /** Looks until told to stop. To be called again and again. */
    public void index(Stop stop) {
        do {
            var batch = log.next(index.positions());
            while (!batch.letters().isEmpty() && !stop.asked()) {
                index.add(batch);
                batch = log.next(index.positions());
            }
        } while (!stop.within(REST));
    }
}
