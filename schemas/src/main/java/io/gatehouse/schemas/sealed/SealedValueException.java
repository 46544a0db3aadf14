package io.gatehouse.schemas.sealed;

/** A sealed value cannot be opened: made for another key, changed on the way, or not a JWE. Final. */
public class SealedValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SealedValueException(String message, Throwable cause) {
        super(message, cause);
    }

    public SealedValueException(String message) {
        super(message);
    }
}
