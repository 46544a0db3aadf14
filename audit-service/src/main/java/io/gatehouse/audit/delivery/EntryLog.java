package io.gatehouse.audit.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The log of entries. Positions are the next offset to read, by partition. */
public interface EntryLog {
    /**
     * Positions of the oldest entries.
     *
     * @throws LogUnavailableException if the log gives no answer
     */
    Map<Integer, Long> begin();

    /**
     * Positions behind the newest entries.
     *
     * @throws LogUnavailableException if the log gives no answer
     */
    Map<Integer, Long> end();

    /**
     * Positions such that every entry written at or after {@code time} stands there or behind.
     *
     * @throws LogUnavailableException if the log gives no answer
     */
    Map<Integer, Long> at(Instant time);

    /**
     * How long the log keeps its entries.
     *
     * @throws LogUnavailableException if the log gives no answer
     */
    Duration retention();

    /** Reads from these positions; partitions that are not named are read from their beginning. */
    Reader read(Map<Integer, Long> from);

    /** Reads on and on; for one thread. */
    interface Reader extends AutoCloseable {
        /**
         * The next entries, at most {@code wait} later; none if there are none.
         *
         * @throws LogUnavailableException if the log gives no answer
         */
        Page next(Duration wait);

        @Override
        void close();
    }

    /**
     * A few entries.
     *
     * @param entries in the order of the log within each partition
     * @param positions where reading goes on; may be behind the last entry
     */
    record Page(List<LoggedEntry> entries, Map<Integer, Long> positions) {}
}
