package io.gatehouse.idpsync.client;

import org.jspecify.annotations.Nullable;

/** What may go wrong at an identity provider. Messages hold the provider's words, without secrets. */
public abstract sealed class IdpException extends RuntimeException
        permits IdpRejectedException, IdpUnavailableException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Integer status;

    IdpException(@Nullable Integer status, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** HTTP status the provider answered with; null when no answer came. */
    public @Nullable Integer status() {
        return status;
    }

    /** What went wrong, for people. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
