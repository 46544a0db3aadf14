package io.gatehouse.audit.reading;

/** As many callers as allowed read the log at the moment; trying again later may help. */
public class TooManyReadersException extends RuntimeException {
    public TooManyReadersException(int allowed) {
        super("As many callers as allowed (" + allowed + ") read the audit log at the moment");
    }
}
