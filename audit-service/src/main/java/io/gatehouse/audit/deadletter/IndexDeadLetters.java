package io.gatehouse.audit.deadletter;

import io.gatehouse.audit.delivery.Stop;
import java.time.Clock;
import java.time.Duration;

/** Looks through the topics of dead letters, and forgets decided ones after a while. Instances that do so at the same time come to the same result. */
public class IndexDeadLetters {
    private static final Duration REST = Duration.ofSeconds(3);

    private final DeadLetterLog log;
    private final DeadLetterIndex index;
    private final Duration kept;
    private final Clock clock;

    /** @param kept how long those that were put back or discarded stay in the list */
    public IndexDeadLetters(DeadLetterLog log, DeadLetterIndex index, Duration kept, Clock clock) {
        this.log = log;
        this.index = index;
        this.kept = kept;
        this.clock = clock;
    }

    /** Looks until told to stop. To be called again and again. */
    public void index(Stop stop) {
        do {
            var batch = log.next(index.positions());
            while (!batch.letters().isEmpty() && !stop.asked()) {
                index.add(batch);
                batch = log.next(index.positions());
            }
            index.forgetDecided(clock.instant().minus(kept));
        } while (!stop.within(REST));
    }
}
