package io.gatehouse.gatewayconfig.sync;

import org.jspecify.annotations.Nullable;

/** A gateway gave no usable answer. Trying again may help. */
public class GatewayUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what was tried and what came, without secrets */
    public GatewayUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
