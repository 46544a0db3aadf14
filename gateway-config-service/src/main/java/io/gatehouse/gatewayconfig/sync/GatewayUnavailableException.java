package io.gatehouse.gatewayconfig.sync;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A gateway gave no usable answer. Trying again may help. */
public class GatewayUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /** @param message what was tried and what came, without secrets */
    public GatewayUnavailableException(String message, @Nullable Throwable cause) {
        this(message, cause, null);
    }

    /** @param retryAfter how long the gateway asks to be left alone; null when it does not say */
    public GatewayUnavailableException(String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    /** How long the gateway is to be left alone; zero when it does not say. */
    public Duration retryAfter() {
        return retryAfter == null ? Duration.ZERO : retryAfter;
    }
}
