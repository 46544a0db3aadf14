package io.gatehouse.local.demo;

/** A step of the demonstration did not end as it should; the message says what was expected and what came. */
public class DemoFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DemoFailure(String message) {
        super(message);
    }

    public DemoFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
