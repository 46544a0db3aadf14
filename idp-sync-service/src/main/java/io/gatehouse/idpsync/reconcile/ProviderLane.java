package io.gatehouse.idpsync.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether one provider is up. It counts as down when it asks to be left alone, or when several applications in a row found it
 * unavailable: one alone may be the reason itself. Then it is left alone for a while that grows, and asked once after that.
 */
final class ProviderLane {
    private static final int DOWN = 3;

    private final Backoff pauses;
    private final Set<String> failing = new HashSet<>();
    private Instant closedUntil = Instant.EPOCH;
    private boolean closed;
    private boolean probing;
    private int closings;

    /** @param pauses how long to leave a provider alone that is down */
    ProviderLane(Backoff pauses) {
        this.pauses = pauses;
    }

    /** How many attempts may be under way, at most {@code usual}: none for a while, and then one to see. */
    synchronized int places(int usual, Instant now) {
        if (!closed) {
            return usual;
        }
        return now.isBefore(closedUntil) ? 0 : Math.min(1, usual);
    }

    /** How long nothing is to be tried; not positive when something may be. */
    synchronized Duration pause(Instant now) {
        return closed ? Duration.between(now, closedUntil) : Duration.ZERO;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Whether the caller is the one that asks a provider that was down; to be followed by {@link #probed}. */
    synchronized boolean beginProbe() {
        var mine = !probing;
        probing = true;
        return mine;
    }

    /** Takes note of the answer to a probe. */
    synchronized void probed(SyncOutcome outcome, Instant now) {
        probing = false;
        if (outcome instanceof SyncOutcome.Unavailable unavailable) {
            close(unavailable, now);
        } else if (outcome instanceof SyncOutcome.ProviderBack) {
            open();
        }
    }

    /** Takes note of how an attempt ended. */
    synchronized void ended(String applicationId, SyncOutcome outcome, Instant now) {
        if (outcome instanceof SyncOutcome.Unavailable unavailable) {
            failing.add(applicationId);
            var stillClosed = closed && now.isBefore(closedUntil) && unavailable.retryAfter() == null;
            if (!stillClosed && (failing.size() >= DOWN || unavailable.retryAfter() != null)) {
                close(unavailable, now);
            }
        } else if (outcome.isAnswered()) {
            closings = 0;
            open();
        }
    }

    private void close(SyncOutcome.Unavailable unavailable, Instant now) {
        closings++;
        closed = true;
        var asked = unavailable.retryAfter();
        closedUntil = now.plus(asked == null ? pauses.after(closings, null) : asked);
    }

    private void open() {
        closed = false;
        failing.clear();
    }
}
