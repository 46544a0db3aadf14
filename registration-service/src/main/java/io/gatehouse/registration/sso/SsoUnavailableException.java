package io.gatehouse.registration.sso;

import org.jspecify.annotations.Nullable;

/** An identity provider gave no usable answer. Trying again may help. */
public class SsoUnavailableException extends RuntimeException {
    public SsoUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
