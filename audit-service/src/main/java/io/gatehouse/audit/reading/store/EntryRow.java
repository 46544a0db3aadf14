package io.gatehouse.audit.reading.store;

import io.gatehouse.audit.entry.EntryJson;
import io.gatehouse.audit.reading.RecordedEntry;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code entry}. */
final class EntryRow {
    static final String COPY = """
            COPY entry (number, recorded_at, occurred_at, entry_class, portal_id, application_id, content)
            FROM STDIN (FORMAT binary)""";

    private static final int COLUMNS = 7;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private EntryRow() {}

    static void write(CopyStream rows, long number, RecordedEntry recorded) throws IOException {
        var fact = recorded.entry().fact();
        rows.row(COLUMNS)
                .bigint(number)
                .time(recorded.recordedAt())
                .time(fact.occurredAt())
                .text(fact.entryClass())
                .uuid(id(fact.portalId()))
                .uuid(id(fact.applicationId()))
                .text(EntryJson.text(recorded.entry()));
    }

    /** What is no UUID cannot be looked for; it stays in the content. */
    private static @Nullable UUID id(@Nullable String text) {
        return text != null && ID.matcher(text).matches() ? UUID.fromString(text) : null;
    }
}
