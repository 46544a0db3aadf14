package io.gatehouse.audit.reading.web;

import io.gatehouse.audit.entry.EntryClass;
import io.gatehouse.audit.query.QueryFields;
import io.gatehouse.audit.reading.EntryQuery;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Filters of entries. Konnect's are {@code ts} and {@code type}; {@code class}, {@code portal_id} and {@code application_id} are
 * ours, and whoever uses one of them also gets the classes of entries that Konnect does not have.
 */
final class EntryQueryForm {
    /** Konnect's names of its three classes. */
    static final Map<String, String> TYPES = Map.of(
            "authorization",
            EntryClass.AUTHORIZATION,
            "authentication",
            EntryClass.AUTHENTICATION,
            "gateway_access",
            EntryClass.ACCESS);

    private static final Duration WINDOW = Duration.ofDays(7);
    private static final List<String> TYPE_NAMES = List.of("authorization", "authentication", "gateway_access");
    private static final String FROM = "filter[ts][gte]";
    private static final String TO = "filter[ts][lte]";
    private static final String TYPE = "filter[type]";
    private static final String CLASS = "filter[class]";
    private static final String PORTAL = "filter[portal_id]";
    private static final String APPLICATION = "filter[application_id]";

    private EntryQueryForm() {}

    /** Filters of a range of time: to now unless {@code lte} is given, from seven days before unless {@code gte} is. */
    static EntryQuery range(QueryFields fields, Clock clock) {
        var to = fields.time(TO);
        var end = to == null ? clock.instant() : to;
        var from = fields.time(FROM);
        var start = from == null ? end.minus(WINDOW) : from;
        if (start.isAfter(end)) {
            fields.reject(FROM, "invalid", "must not be after " + TO);
        }
        var rest = anyTime(fields);
        return new EntryQuery(start, end, rest.classes(), rest.portalId(), rest.applicationId());
    }

    /** Filters without a range of time. */
    static EntryQuery anyTime(QueryFields fields) {
        var type = fields.choice(TYPE, TYPE_NAMES);
        var entryClass = fields.choice(CLASS, EntryClass.ALL);
        return new EntryQuery(
                null, null, classes(fields, type, entryClass), fields.uuid(PORTAL), fields.uuid(APPLICATION));
    }

    private static Set<String> classes(QueryFields fields, @Nullable String type, @Nullable String entryClass) {
        if (entryClass != null && type != null && !entryClass.equals(TYPES.get(type))) {
            fields.reject(CLASS, "invalid", "must go with " + TYPE);
        }
        if (entryClass != null) {
            return Set.of(entryClass);
        }
        if (type != null) {
            return Set.of(TYPES.getOrDefault(type, type));
        }
        return fields.hasAny(List.of(PORTAL, APPLICATION)) ? Set.of() : Set.copyOf(TYPES.values());
    }
}
