package io.gatehouse.audit.deadletter;

/** A decision about a dead letter that cannot be made; trying again will not help. */
public class DeadLetterRejectedException extends RuntimeException {
    private final boolean gone;

    private DeadLetterRejectedException(String message, boolean gone) {
        super(message);
        this.gone = gone;
    }

    static DeadLetterRejectedException decided() {
        return new DeadLetterRejectedException("The dead letter has been decided, or is being put back", false);
    }

    static DeadLetterRejectedException gone() {
        return new DeadLetterRejectedException("The record is no longer on its topic", true);
    }

    /** Whether the record itself is gone. */
    public boolean isGone() {
        return gone;
    }
}
