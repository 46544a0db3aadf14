package io.gatehouse.schemas.registry;

import org.apache.kafka.common.errors.SerializationException;

/** The schema registry refused, such as an incompatible schema or an unknown id; trying again will not help. */
public class RegistryRejectedException extends SerializationException {
    private static final long serialVersionUID = 1L;

    public RegistryRejectedException(String message) {
        super(message);
    }
}
