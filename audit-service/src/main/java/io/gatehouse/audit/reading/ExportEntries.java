package io.gatehouse.audit.reading;

import io.gatehouse.audit.signing.SigningKey;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * Gives all entries that a query matches, in the order in which they were recorded. Holds a few of them at a time, and no
 * connection to the database while the caller is slow.
 */
public class ExportEntries {
    private static final int PAGE = 500;

    private final CopiedEntries entries;
    private final SigningKey key;
    private final int allowed;
    private final Semaphore places;

    /** @param allowed most exports at the same time */
    public ExportEntries(CopiedEntries entries, SigningKey key, int allowed) {
        this.entries = entries;
        this.key = key;
        this.allowed = allowed;
        this.places = new Semaphore(allowed);
    }

    /**
     * Exports what is there now. May be repeated.
     *
     * @throws TooManyReadersException if too many run already
     */
    public void export(EntryQuery query, EntryFormat format, LineListener listener) throws IOException {
        if (!places.tryAcquire()) {
            throw new TooManyReadersException(allowed);
        }
        try {
            write(query, format, listener);
        } finally {
            places.release();
        }
    }

    private void write(EntryQuery query, EntryFormat format, LineListener listener) throws IOException {
        var end = entries.newest();
        var page = entries.after(0, query, PAGE);
        while (!page.isEmpty() && page.getFirst().number() <= end) {
            for (var entry : page) {
                if (entry.number() <= end) {
                    listener.line(entry, format.line(entry, key));
                }
            }
            page = page.size() < PAGE
                    ? page.subList(0, 0)
                    : entries.after(page.getLast().number(), query, PAGE);
        }
        listener.pause();
    }
}
