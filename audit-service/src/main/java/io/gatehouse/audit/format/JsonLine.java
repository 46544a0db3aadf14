package io.gatehouse.audit.format;

import io.gatehouse.audit.entry.CanonicalJson;
import io.gatehouse.audit.entry.Fact;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/** The JSON object of a line. Its text is always in canonical form (RFC 8785), with and without {@code sig}. */
final class JsonLine {
    private JsonLine() {}

    static Map<String, Object> members(Fact fact) {
        var members = new TreeMap<String, Object>(LogFields.of(fact));
        members.put("cef_version", 0);
        members.put("event_class_id", fact.eventClassId());
        members.put("event_product", fact.eventProduct());
        members.put(
                "event_ts", fact.occurredAt().truncatedTo(ChronoUnit.SECONDS).toString());
        members.put("event_vendor", "KongInc");
        members.put("event_version", "1.0");
        members.put("name", fact.name());
        members.put("severity", fact.severity());
        return members;
    }

    static String text(Map<String, ?> members) {
        return CanonicalJson.of(members);
    }
}
