package io.gatehouse.audit.replay;

/** The range of time makes no sense; final, to be shown to whoever asked. */
public class ReplayRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    ReplayRejectedException(String field, String reason) {
        super(reason);
        this.field = field;
    }

    /** The end of the range that is wrong, by its name in the API. */
    public String field() {
        return field;
    }
}
