package io.gatehouse.gatewayconfig.issuer;

import org.jspecify.annotations.Nullable;

/** An issuer publishes nothing that can be used. Final until it changes. */
public class IssuerRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what was asked and what came, for administrators */
    public IssuerRejectedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
