package io.gatehouse.gatewayconfig.issuer;

import org.jspecify.annotations.Nullable;

/** An issuer gave no usable answer. Asking again may help. */
public class IssuerUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what was asked and what came, for administrators */
    public IssuerUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
