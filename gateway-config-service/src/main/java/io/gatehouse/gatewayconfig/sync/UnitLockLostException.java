package io.gatehouse.gatewayconfig.sync;

/** Somebody else may be working on the unit; what is left of an attempt must not be written. */
public class UnitLockLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what was lost */
    public UnitLockLostException(String message) {
        super(message);
    }
}
