package io.gatehouse.audit.deadletter;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that a group could not use.
 *
 * @param id made of its place
 * @param place where it lies
 * @param sourceTopic topic that it came from
 * @param group group that could not use it
 * @param sourcePartition partition that it came from; null when its headers do not say
 * @param sourceOffset offset that it had there; null when its headers do not say
 * @param reason why it could not be used
 * @param failedAt when it was kept aside
 * @param decision what became of it
 */
public record DeadLetter(
        UUID id,
        Place place,
        String sourceTopic,
        String group,
        @Nullable Integer sourcePartition,
        @Nullable Long sourceOffset,
        String reason,
        Instant failedAt,
        Decision decision) {
    /** What can become of a dead letter. */
    public enum State {
        /** Nobody has decided. */
        WAITING,
        /** Its putting back was begun and has not been confirmed: it may be on its topic or not. */
        PUTTING_BACK,
        PUT_BACK,
        DISCARDED;

        /** Its name in the API and the database, in lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state of that name. */
        public static State of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What became of a dead letter.
     *
     * @param by principal who decided, a UUID; null while nobody has
     * @param at when; null while nobody has
     */
    public record Decision(
            State state, @Nullable String by, @Nullable Instant at) {
        public static final Decision NONE = new Decision(State.WAITING, null, null);
    }
}
