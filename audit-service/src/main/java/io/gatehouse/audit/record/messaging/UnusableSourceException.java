package io.gatehouse.audit.record.messaging;

import org.jspecify.annotations.Nullable;

/** This record makes no sense; it goes to the dead letters. */
final class UnusableSourceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableSourceException(String message) {
        this(message, null);
    }

    UnusableSourceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
