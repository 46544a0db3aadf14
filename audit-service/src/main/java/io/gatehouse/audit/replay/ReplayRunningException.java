package io.gatehouse.audit.replay;

/** One job at a time; final for the new job, which may be asked for again later. */
public class ReplayRunningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReplayRunningException() {
        super("A replay job is currently running");
    }
}
