package io.gatehouse.audit.destination;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The secrets that a destination shares with us to verify webhooks, sealed to this service. After a rotation both sign for a
 * while, so that the receiver can change over without losing anything.
 *
 * @param current null for none
 * @param previous the one before; null for none
 * @param previousUntil from then on the previous one signs no more; null for none
 */
public record SigningSecrets(
        @Nullable String current,
        @Nullable String previous,
        @Nullable Instant previousUntil) {
    /** Nothing is shared. */
    public static final SigningSecrets NONE = new SigningSecrets(null, null, null);

    /**
     * The same after a rotation.
     *
     * @param sealed the new one
     * @param until how long the one that is current now goes on signing
     */
    public SigningSecrets rotated(String sealed, Instant until) {
        return new SigningSecrets(sealed, current, current == null ? null : until);
    }

    /** Those that sign now, the newest first. */
    public List<String> at(Instant now) {
        var overlap = previousUntil != null && now.isBefore(previousUntil) ? previous : null;
        return Stream.of(current, overlap).flatMap(Stream::ofNullable).toList();
    }
}
