package io.gatehouse.audit;

/** A part in a process of its own, which can be killed and started again. */
interface Killable extends AutoCloseable {
    /** Ends it as a power cut would (SIGKILL); repeatable. */
    void kill();

    /** Starts it again, with what it had stored, without waiting for it. */
    void startAgain();

    @Override
    default void close() {
        kill();
    }
}
