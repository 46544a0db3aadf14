package io.gatehouse.audit.deadletter;

import io.gatehouse.audit.deadletter.DeadLetter.Decision;
import io.gatehouse.audit.deadletter.DeadLetter.State;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts dead letters back, or discards them. A request sends a record at most once: what was begun and not confirmed, because
 * something was killed in between, stays visible as such until a person decides again.
 */
public class DecideDeadLetter {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final DeadLetterLog log;
    private final DeadLetterIndex index;
    private final Clock clock;

    public DecideDeadLetter(DeadLetterLog log, DeadLetterIndex index, Clock clock) {
        this.log = log;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Sends the record to where it came from.
     *
     * @param by principal who decides, a UUID
     * @return the dead letter as it is now; empty if there is none
     * @throws DeadLetterRejectedException if it was decided already, or its record is gone
     */
    public Optional<DeadLetter> putBack(UUID id, String by) {
        return index.find(id).map(letter -> {
            var record = log.read(letter.place()).orElseThrow(DeadLetterRejectedException::gone);
            var now = clock.instant();
            if (!index.begin(id, by, now, now.minus(LONGEST))) {
                throw DeadLetterRejectedException.decided();
            }
            log.putBack(letter, record);
            return decided(letter, new Decision(State.PUT_BACK, by, now));
        });
    }

    /**
     * Lets the record be.
     *
     * @param by principal who decides, a UUID
     * @return the dead letter as it is now; empty if there is none
     * @throws DeadLetterRejectedException if it was decided already
     */
    public Optional<DeadLetter> discard(UUID id, String by) {
        return index.find(id).map(letter -> decided(letter, new Decision(State.DISCARDED, by, clock.instant())));
    }

    private DeadLetter decided(DeadLetter letter, Decision decision) {
        if (!index.decide(letter, decision, clock.instant().minus(LONGEST))) {
            throw DeadLetterRejectedException.decided();
        }
        return new DeadLetter(
                letter.id(),
                letter.place(),
                letter.sourceTopic(),
                letter.group(),
                letter.sourcePartition(),
                letter.sourceOffset(),
                letter.reason(),
                letter.failedAt(),
                decision);
    }
}
