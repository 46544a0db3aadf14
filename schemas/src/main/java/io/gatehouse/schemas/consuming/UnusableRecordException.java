package io.gatehouse.schemas.consuming;

/**
 * A record can be read but makes no sense to this consumer, such as a type that it does not know. Thrown by a handler it sends
 * the record to the dead letters and lets the consumer go on; trying again would not help.
 */
public class UnusableRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what was found and what was expected; goes to the log and the dead letter, so never a secret */
    public UnusableRecordException(String message) {
        super(message);
    }

    public UnusableRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
