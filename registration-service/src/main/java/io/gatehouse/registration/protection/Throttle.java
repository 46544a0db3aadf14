package io.gatehouse.registration.protection;

import java.time.Duration;
import java.util.Optional;

/** Counts how often things happen, for all instances of this service together. What is counted cannot be read back. */
public interface Throttle {
    /**
     * Counts one more, unless that is too many.
     *
     * @param what names the thing, such as the sign-ins to one account
     * @return empty when it may happen; else how long until it may
     */
    Optional<Duration> take(String what, Limit limit);

    /** Counts one less, because it turned out to be harmless. */
    void giveBack(String what, Limit limit);

    /** Whether this was remembered of late. */
    boolean isFamiliar(String what);

    /** Remembers this for a while. */
    void remember(String what);

    /** Removes what no longer matters, so that the counts stay few. Repeatable. */
    void forget();
}
