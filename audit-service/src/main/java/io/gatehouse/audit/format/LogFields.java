package io.gatehouse.audit.format;

import io.gatehouse.audit.entry.EntryClass;
import io.gatehouse.audit.entry.Fact;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a line behind its header, in the order in which Konnect writes them. {@code rt} and {@code status} are whole
 * numbers, {@code success} and {@code granted} are flags, all else is text; what Konnect leaves empty is empty.
 */
final class LogFields {
    private final Fact fact;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private LogFields(Fact fact) {
        this.fact = fact;
    }

    static Map<String, Object> of(Fact fact) {
        var fields = new LogFields(fact);
        fields.fields.put("rt", fact.occurredAt().toEpochMilli());
        switch (fact.entryClass()) {
            case EntryClass.AUTHENTICATION -> fields.authentication();
            case EntryClass.AUTHORIZATION -> fields.authorization();
            case EntryClass.ACCESS -> fields.access();
            default -> fields.lifecycle();
        }
        return fields.fields;
    }

    private void authentication() {
        texts("src", "request");
        flag("success");
        organization();
        text("principal_id", fact.principalId());
        text("trace_id", fact.traceId());
        texts("user_agent");
    }

    private void authorization() {
        texts("src", "action");
        flag("granted");
        organization();
        text("principal_id", fact.principalId());
        texts("actor_id");
        text("trace_id", fact.traceId());
        texts("user_agent");
    }

    private void access() {
        texts("src", "request", "act");
        fields.put("status", Long.valueOf(fact.attributes().getOrDefault("status", "0")));
        organization();
        text("principal_id", fact.principalId());
        texts("user_agent");
        text("trace_id", fact.traceId());
        texts("query");
    }

    /** Konnect has no such classes; {@code event_id} lets a receiver drop what it has already. */
    private void lifecycle() {
        organization();
        present("application_id", fact.applicationId());
        text("principal_id", fact.principalId());
        text("trace_id", fact.traceId());
        fields.put("event_id", fact.eventId().toString());
        fact.attributes().forEach(fields::putIfAbsent);
    }

    private void organization() {
        fields.put("org_id", fact.organizationId());
        present("portal_id", fact.portalId());
    }

    private void texts(String... names) {
        for (var name : names) {
            text(name, fact.attributes().get(name));
        }
    }

    private void flag(String name) {
        fields.put(name, Boolean.valueOf(fact.attributes().get(name)));
    }

    private void text(String name, @Nullable String value) {
        fields.put(name, value == null ? "" : value);
    }

    private void present(String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
