package io.gatehouse.registration.transaction;

import java.util.function.Supplier;

/** Does work as a whole or not at all; what is done inside another's transaction belongs to that one. */
public interface Transactions {
    /** Returns what the work returns; an exception undoes it and is passed on. */
    <T> T inOne(Supplier<T> work);

    /** The same for work without a result. */
    default void run(Runnable work) {
        inOne(() -> {
            work.run();
            return true;
        });
    }
}
