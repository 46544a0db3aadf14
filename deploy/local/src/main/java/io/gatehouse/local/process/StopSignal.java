package io.gatehouse.local.process;

/** How a process is asked to end. */
public enum StopSignal {
    /** SIGTERM, what most servers take as "finish and end". */
    TERM,
    /** SIGINT, which PostgreSQL takes as "end now, cleanly", while on SIGTERM it waits for its clients to leave. */
    INT
}
