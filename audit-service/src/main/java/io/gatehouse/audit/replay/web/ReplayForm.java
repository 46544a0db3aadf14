package io.gatehouse.audit.replay.web;

import io.gatehouse.audit.entry.EntryClass;
import io.gatehouse.audit.replay.ReplayFilter;
import io.gatehouse.audit.replay.ReplayWish;
import io.gatehouse.schemas.http.JsonFields;
import io.gatehouse.schemas.http.ListRule;
import io.gatehouse.schemas.http.TextRule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reads what is to be sent again: a range of time, as RFC 3339 times, both needed. The destination and the filters are ours,
 * and optional.
 */
final class ReplayForm {
    private static final ListRule UP_TO_100 = new ListRule(0, 100);

    /** Konnect's name of a class that is called otherwise in the log. */
    private static final String GATEWAY_ACCESS = "gateway_access";

    private ReplayForm() {}

    static ReplayWish read(JsonNode body) {
        return JsonFields.read(
                body,
                fields -> new ReplayWish(
                        time(fields, "start_at"),
                        time(fields, "end_at"),
                        fields.nullableUuid("audit_log_destination_id", null),
                        new ReplayFilter(
                                classes(fields),
                                fields.uuids("portal_ids", UP_TO_100, List.of()),
                                fields.uuids("application_ids", UP_TO_100, List.of()))));
    }

    private static List<String> classes(JsonFields fields) {
        var classes = fields.texts("classes", UP_TO_100, TextRule.atMost(100), List.of()).stream()
                .map(name -> name.equals(GATEWAY_ACCESS) ? EntryClass.ACCESS : name)
                .toList();
        if (!EntryClass.ALL.containsAll(classes)) {
            fields.reject("classes", "invalid", "\"classes\" must hold only " + String.join(", ", EntryClass.ALL));
        }
        return classes;
    }

    private static Instant time(JsonFields fields, String name) {
        var text = fields.text(name, TextRule.atMost(100), null);
        try {
            return text.isEmpty() ? Instant.EPOCH : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            fields.reject(
                    name,
                    "is_date_time",
                    '"' + name + "\" must be a date-time (RFC 3339), such as 2026-07-21T17:32:28Z");
            return Instant.EPOCH;
        }
    }
}
