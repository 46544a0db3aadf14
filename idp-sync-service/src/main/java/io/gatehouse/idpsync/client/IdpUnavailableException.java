package io.gatehouse.idpsync.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** No usable answer came; whether the call had an effect is unknown. The durable task tries again with back-off. */
public final class IdpUnavailableException extends IdpException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Duration retryAfter;

    public IdpUnavailableException(@Nullable Integer status, String message, @Nullable Duration retryAfter) {
        super(status, message, null);
        this.retryAfter = retryAfter;
    }

    public IdpUnavailableException(String message, Throwable cause) {
        super(null, message, cause);
        this.retryAfter = null;
    }

    /** How long the provider asks to be left alone (RFC 9110, 10.2.3); null when it did not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
