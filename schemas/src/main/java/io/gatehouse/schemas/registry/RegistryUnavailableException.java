package io.gatehouse.schemas.registry;

import org.apache.kafka.common.errors.RetriableException;

/** The schema registry gave no usable answer; trying again may help. Never a reason to give up a record. */
public class RegistryUnavailableException extends RetriableException {
    private static final long serialVersionUID = 1L;

    public RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    public RegistryUnavailableException(String message) {
        super(message);
    }
}
