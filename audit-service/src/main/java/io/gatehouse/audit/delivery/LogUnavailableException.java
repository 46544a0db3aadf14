package io.gatehouse.audit.delivery;

/** The log of entries gave no answer; trying again may help. */
public class LogUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
