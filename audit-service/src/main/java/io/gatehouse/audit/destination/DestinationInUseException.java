package io.gatehouse.audit.destination;

/** Something sends to the destination; final until that is changed. */
public class DestinationInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DestinationInUseException(Throwable cause) {
        super("The audit log destination is in use by a webhook or a replay job", cause);
    }
}
