package io.gatehouse.idpsync.client;

import org.jspecify.annotations.Nullable;

/** The provider refuses. Final until the application or the provider's settings change; shown to whoever asked. */
public final class IdpRejectedException extends IdpException {
    private static final long serialVersionUID = 1L;

    public IdpRejectedException(@Nullable Integer status, String message) {
        super(status, message, null);
    }

    public IdpRejectedException(@Nullable Integer status, String message, Throwable cause) {
        super(status, message, cause);
    }
}
