package io.gatehouse.audit.reading;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What {@code audit.entries.v1} holds. */
public interface RecordedEntries {
    /**
     * Reads from these offsets, the next one by partition; partitions that are not named are read from their beginning.
     *
     * @throws io.gatehouse.audit.delivery.LogUnavailableException if the topic gives no answer
     */
    Reader read(Map<Integer, Long> from);

    /** Reads on and on; for one thread. */
    interface Reader extends AutoCloseable {
        /**
         * The next entries, in the order of the topic within each partition; none after {@code wait}.
         *
         * @throws io.gatehouse.audit.delivery.LogUnavailableException if the topic gives no answer
         */
        List<RecordedEntry> next(Duration wait);

        @Override
        void close();
    }
}
