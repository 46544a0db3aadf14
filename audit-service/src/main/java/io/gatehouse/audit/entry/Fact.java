package io.gatehouse.audit.entry;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says, before it takes its place in a chain. Holds no secrets and no personal data beyond ids.
 *
 * @param entryId names the entry; derived from {@code eventId}
 * @param eventId the event it is about
 * @param occurredAt when it happened, milliseconds
 * @param organizationId the organisation, a UUID
 * @param entryClass one of {@link EntryClass}
 * @param eventProduct {@code Konnect}, or {@code Dev-Portal} for a request at a portal
 * @param eventClassId class id as in the CEF header
 * @param name name as in the CEF header
 * @param severity 0 (no concern) to 10 (very high)
 * @param portalId portal concerned, a UUID
 * @param applicationId application concerned, a UUID
 * @param principalId who caused it, a UUID
 * @param traceId W3C trace id
 * @param attributes what its class defines, by name
 * @param source the record it was made of
 */
public record Fact(
        UUID entryId,
        UUID eventId,
        Instant occurredAt,
        String organizationId,
        String entryClass,
        String eventProduct,
        String eventClassId,
        String name,
        int severity,
        @Nullable String portalId,
        @Nullable String applicationId,
        @Nullable String principalId,
        @Nullable String traceId,
        SortedMap<String, String> attributes,
        Source source) {
    public Fact {
        if (severity < 0 || severity > 10) {
            throw new IllegalArgumentException("severity " + severity + " (expected: 0 to 10)");
        }
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }
}
