package io.gatehouse.idpsync.drift;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A walk through all clients of a provider.
 *
 * @param scanId numbers the scans
 * @param providerId the provider, a UUID
 * @param mode what is done about what it finds
 * @param startedAt when it began
 * @param endedAt when it ended; null while it goes on
 * @param cursor of the next page; null for the first
 * @param listed whether all pages were read, so that only missing clients are still looked for
 * @param pages pages read so far
 * @param found what was found so far
 * @param failure why it ended early, without secrets; null if it did not
 */
public record Scan(
        long scanId,
        String providerId,
        ScanMode mode,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String cursor,
        boolean listed,
        int pages,
        Findings found,
        @Nullable String failure) {}
