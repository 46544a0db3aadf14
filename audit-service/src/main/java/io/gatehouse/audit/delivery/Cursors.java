package io.gatehouse.audit.delivery;

import java.util.Map;
import java.util.Optional;

/** How far each reader of the log has come. A cursor is moved by one instance at a time. */
public interface Cursors {
    /** Gives a cursor its first positions; a cursor that has some keeps them. Takes part in the caller's transaction. */
    void start(String name, Map<Integer, Long> positions);

    /** Takes the cursor; empty while another instance has it. It is free again as soon as its holder closes it or dies. */
    Optional<Held> hold(String name);

    /** A cursor that nobody else moves; for one thread. */
    interface Held extends AutoCloseable {
        /** Where to go on, by partition. */
        Map<Integer, Long> positions();

        /**
         * Moves it on; partitions that are not named stay.
         *
         * @param delivered entries that were delivered on the way, by partition
         * @throws RuntimeException if it is not held any more or the store is away; then it has not moved
         */
        void move(Map<Integer, Long> positions, Map<Integer, Integer> delivered);

        /** Whether it is still held; to be asked now and then while there is nothing to move. */
        boolean held();

        @Override
        void close();
    }
}
