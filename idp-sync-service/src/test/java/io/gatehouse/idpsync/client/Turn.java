package io.gatehouse.idpsync.client;

import java.util.concurrent.Semaphore;

/** One of few turns to compute, so that those who do are quick; given away while an answer is waited for in vain. */
final class Turn implements AutoCloseable {
    private static final Semaphore TURNS =
            new Semaphore(2 * Runtime.getRuntime().availableProcessors());

    private boolean taken = true;

    private Turn() {}

    static Turn take() {
        TURNS.acquireUninterruptibly();
        return new Turn();
    }

    /** Lets another compute. */
    void giveAway() {
        close();
    }

    /** Goes on, if the turn was given away. */
    void takeBack() {
        if (!taken) {
            TURNS.acquireUninterruptibly();
            taken = true;
        }
    }

    @Override
    public void close() {
        if (taken) {
            taken = false;
            TURNS.release();
        }
    }
}
