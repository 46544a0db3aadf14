package io.gatehouse.audit.destination.web;

import io.gatehouse.audit.destination.DestinationQuery;
import io.gatehouse.audit.query.Links;
import io.gatehouse.audit.query.QueryFields;
import org.jspecify.annotations.Nullable;

/** Reads which destinations are wanted. */
final class DestinationQueries {
    private static final int DEFAULT_SIZE = 10;
    private static final int LARGEST = 1000;
    private static final String NAME = "filter[name]";

    private DestinationQueries() {}

    static DestinationQuery of(QueryFields fields) {
        var plain = fields.text(NAME);
        var equal = fields.text(NAME + "[eq]");
        var after = cursor(fields, Links.AFTER);
        var before = cursor(fields, Links.BEFORE);
        if (after != null && before != null) {
            fields.reject(Links.BEFORE, "invalid", "must not be given together with " + Links.AFTER);
        }
        return new DestinationQuery(
                plain == null ? equal : plain,
                fields.text(NAME + "[contains]"),
                after,
                before,
                fields.integer("page[size]", LARGEST, DEFAULT_SIZE));
    }

    private static @Nullable Long cursor(QueryFields fields, String name) {
        var text = fields.text(name);
        if (text == null || text.matches("[0-9]{1,18}")) {
            return text == null ? null : Long.valueOf(text);
        }
        fields.reject(name, "invalid", "must be a cursor from a link of another page");
        return null;
    }
}
