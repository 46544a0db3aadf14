package io.gatehouse.audit.record;

import io.gatehouse.audit.entry.Fact;
import io.gatehouse.audit.entry.NameBasedUuid;
import io.gatehouse.audit.entry.Source;
import java.time.Instant;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts a fact together; what is absent in the event stays absent in the fact. */
public final class FactDraft {
    private static final int LONGEST = 4096;
    private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-.*");

    private final UUID eventId;
    private final Instant occurredAt;
    private final String organizationId;
    private final Source source;
    private final TreeMap<String, String> attributes = new TreeMap<>();
    private String product = "Konnect";
    private @Nullable String portalId;
    private @Nullable String applicationId;
    private @Nullable String principalId;
    private @Nullable String traceId;

    public FactDraft(UUID eventId, Instant occurredAt, String organizationId, Source source) {
        this.eventId = eventId;
        this.occurredAt = occurredAt;
        this.organizationId = organizationId;
        this.source = source;
    }

    /** It happened at a portal, to which {@code portalId} belongs; null for the organisation itself. */
    public FactDraft at(@Nullable String portalId) {
        product = portalId == null ? "Konnect" : "Dev-Portal";
        return portal(portalId);
    }

    public FactDraft portal(@Nullable String id) {
        portalId = id;
        return this;
    }

    public FactDraft application(@Nullable String id) {
        applicationId = id;
        return this;
    }

    public FactDraft principal(@Nullable String id) {
        principalId = id;
        return this;
    }

    /** The trace id of a W3C traceparent ({@code 00-<trace id>-<span id>-<flags>}). */
    public FactDraft trace(@Nullable String traceParent) {
        var matcher = TRACE_PARENT.matcher(traceParent == null ? "" : traceParent);
        traceId = matcher.matches() ? matcher.group(1) : null;
        return this;
    }

    /** One attribute; null leaves it out, and what is too long is cut, so that an entry always fits into a record. */
    public FactDraft with(String name, @Nullable Object value) {
        if (value != null) {
            var text = value.toString();
            attributes.put(name, text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
        }
        return this;
    }

    /** The fact, of this class, name and severity. */
    public Fact as(String entryClass, String eventClassId, String name, int severity) {
        return new Fact(
                NameBasedUuid.entryId(eventId),
                eventId,
                occurredAt,
                organizationId,
                entryClass,
                product,
                eventClassId,
                name,
                severity,
                portalId,
                applicationId,
                principalId,
                traceId,
                attributes,
                source);
    }
}
