package io.gatehouse.audit.reading.store;

import io.gatehouse.audit.reading.EntryQuery;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A query as conditions of SQL, every value a parameter. */
final class Conditions {
    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    Conditions(EntryQuery query) {
        add("occurred_at >= :from", "from", time(query.from()));
        add("occurred_at <= :to", "to", time(query.to()));
        add("entry_class IN (:classes)", "classes", query.classes().isEmpty() ? null : query.classes());
        add("portal_id = :portal", "portal", query.portalId());
        add("application_id = :application", "application", query.applicationId());
    }

    /** One condition more. */
    Conditions and(String condition, Map<String, Object> values) {
        all.add(condition);
        parameters.putAll(values);
        return this;
    }

    String where() {
        return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            and(condition, Map.of(name, value));
        }
    }

    private static @Nullable Object time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
