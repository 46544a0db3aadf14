package io.gatehouse.audit.reading;

import io.gatehouse.audit.delivery.Stop;
import io.gatehouse.audit.signing.SigningKey;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Follows the log: gives the entries behind a place, and then each new one. Every caller reads for itself as fast as it can, so
 * that a slow one costs a thread and nothing else.
 */
public class TailEntries {
    private static final Duration REST = Duration.ofMillis(250);
    private static final int PAGE = 200;

    private final CopiedEntries entries;
    private final SigningKey key;
    private final int allowed;
    private final Semaphore places;
    private final Duration heartbeat;
    private volatile Stop stop = new Stop();

    /**
     * @param allowed most callers at the same time
     * @param heartbeat longest time without a word to a caller
     */
    public TailEntries(CopiedEntries entries, SigningKey key, int allowed, Duration heartbeat) {
        this.entries = entries;
        this.key = key;
        this.allowed = allowed;
        this.places = new Semaphore(allowed);
        this.heartbeat = heartbeat;
    }

    /** Lets callers follow. */
    public void open() {
        stop = new Stop();
    }

    /** Sends all callers away; they may go on elsewhere. */
    public void close() {
        stop.ask();
    }

    /**
     * Follows until the listener throws or this service stops.
     *
     * @param after number of the last entry that the caller has; null for new ones only
     * @throws TooManyReadersException if too many follow already
     */
    public void follow(EntryQuery query, @Nullable Long after, EntryFormat format, LineListener listener)
            throws IOException {
        if (!places.tryAcquire()) {
            throw new TooManyReadersException(allowed);
        }
        try {
            listener.pause();
            follow(after == null ? entries.newest() : after, query, format, listener);
        } finally {
            places.release();
        }
    }

    private void follow(long after, EntryQuery query, EntryFormat format, LineListener listener) throws IOException {
        var number = after;
        var heard = System.nanoTime();
        while (!stop.asked()) {
            var end = entries.newest(); // all entries up to it are there, so none that does not match is read twice
            var page = entries.after(number, query, PAGE);
            for (var entry : page) {
                listener.line(entry, format.line(entry, key));
            }
            if (!page.isEmpty() || System.nanoTime() - heard > heartbeat.toNanos()) {
                listener.pause();
                heard = System.nanoTime();
            }
            number = page.isEmpty() ? Math.max(number, end) : page.getLast().number();
            if (page.size() < PAGE) {
                stop.within(REST);
            }
        }
    }
}
