package io.gatehouse.audit.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The copy of the topic, as whoever fills it sees it. */
public interface EntryCopy {
    /** The right to fill the copy, which one instance has at a time; empty while another one has it. */
    Optional<Held> hold();

    /** The right to fill the copy, until it is closed or its connection is lost. For one thread. */
    interface Held extends AutoCloseable {
        /** Offset of the next entry to copy, by partition; none for partitions without a copied entry. */
        Map<Integer, Long> positions();

        /** Copies entries and moves the positions, both or neither. Those older than {@code oldest} are passed over. */
        void add(List<RecordedEntry> entries, Instant oldest);

        /** Forgets the days that ended before this; what is in use is forgotten another time. */
        void forgetBefore(Instant oldest);

        /** Whether the right is still there. */
        boolean held();

        @Override
        void close();
    }
}
