package io.gatehouse.audit.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The copy of the topic, as its readers see it. May be used by many threads. */
public interface CopiedEntries {
    /**
     * One page of the list of entries, the newest first.
     *
     * @param cursor where the page begins or ends; null for the newest
     * @param size most entries, at least 1
     */
    EntryPage page(EntryQuery query, @Nullable PageCursor cursor, int size);

    /** The entries behind this number in the order of copying, at most {@code size}; none is ever added before the last. */
    List<CopiedEntry> after(long number, EntryQuery query, int size);

    /** The greatest number given so far; 0 for an empty copy. */
    long newest();

    /** The heads of all chains that have an entry, by partition. */
    List<CopiedHead> heads();
}
