package io.gatehouse.audit.reading.web;

import io.gatehouse.audit.entry.CanonicalJson;
import io.gatehouse.audit.entry.EntryClass;
import io.gatehouse.audit.entry.Fact;
import io.gatehouse.audit.signing.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the shape of Konnect's {@code GET /v3/audit-logs}; entries of our own classes have the name of the class as their
 * {@code type}. What is not known is left out, or empty where Konnect promises a text. {@code signature} is Ed25519, base64url, over the object without it in canonical form (RFC 8785).
 */
final class LogView {
    private final Fact fact;
    private final TreeMap<String, Object> members = new TreeMap<>();

    private LogView(Fact fact) {
        this.fact = fact;
    }

    static Map<String, Object> of(Fact fact, SigningKey key) {
        var view = new LogView(fact);
        view.common();
        switch (fact.entryClass()) {
            case EntryClass.AUTHENTICATION -> view.authentication();
            case EntryClass.AUTHORIZATION -> view.authorization();
            case EntryClass.ACCESS -> view.access();
            default -> view.lifecycle();
        }
        var text = CanonicalJson.of(view.members).getBytes(StandardCharsets.UTF_8);
        view.members.put("signature", key.sign(text));
        return view.members;
    }

    private void common() {
        members.put("ts", fact.occurredAt().toString());
        members.put("org_id", fact.organizationId());
        put("portal_id", fact.portalId());
        put("principal_id", fact.principalId());
        put("trace_id", fact.traceId());
    }

    private void request() {
        put("client_ip", attribute("src"));
        put("uri", attribute("request"));
        put("user_agent", attribute("user_agent"));
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    /** What Konnect promises as a text, and nobody said. */
    private void promised(String... names) {
        List.of(names).forEach(name -> members.putIfAbsent(name, ""));
    }

    private void authentication() {
        request();
        members.put("type", "authentication");
        members.put("successful", Boolean.valueOf(attribute("success")));
        members.put("outcome", without("AUTHENTICATION_OUTCOME_", fact.name()));
        members.put("authentication_type", without("AUTHENTICATION_TYPE_", fact.eventClassId()));
        promised("client_ip", "uri", "user_agent", "trace_id");
    }

    private void authorization() {
        request();
        members.put("type", "authorization");
        members.put("service", fact.eventClassId());
        members.put(
                "resource",
                "krn:konnect:org/" + fact.organizationId() + ":" + fact.name().replaceFirst("^Authz\\.", ""));
        put("action", attribute("action"));
        members.put("granted", Boolean.valueOf(attribute("granted")));
        put("actor_id", attribute("actor_id"));
        promised("action", "principal_id");
    }

    private void access() {
        request();
        members.put("type", "gateway_access");
        put("method", attribute("act"));
        put("query", QueryText.of(attribute("query")));
        members.put("status_code", Integer.valueOf(fact.attributes().getOrDefault("status", "0")));
        put("actor_id", attribute("actor_id"));
        promised("principal_id", "actor_id", "client_ip", "trace_id", "user_agent", "method", "uri", "query");
    }

    private void lifecycle() {
        members.put("type", fact.entryClass());
        members.put("name", fact.name());
        members.put("severity", fact.severity());
        members.put("event_id", fact.eventId().toString());
        put("application_id", fact.applicationId());
        members.put("attributes", fact.attributes());
    }

    private @Nullable String attribute(String name) {
        return fact.attributes().get(name);
    }

    private static String without(String prefix, String text) {
        return text.replaceFirst("^" + prefix, "").toLowerCase(Locale.ROOT);
    }
}
