package io.gatehouse.audit.reading;

import io.gatehouse.audit.entry.EntryJson;
import io.gatehouse.audit.format.LogFormat;
import io.gatehouse.audit.signing.SigningKey;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an entry is read, one line each: whole, with its place in the chain, or as a webhook receives it. */
public enum EntryFormat {
    /** The whole entry as {@link EntryJson} writes it; with it the chain can be verified. */
    NDJSON(null),
    CEF(LogFormat.CEF),
    JSON(LogFormat.JSON),
    CPS(LogFormat.CPS);

    private final @Nullable LogFormat lines;

    EntryFormat(@Nullable LogFormat lines) {
        this.lines = lines;
    }

    /** The line of an entry, without the line break at its end. */
    public String line(CopiedEntry entry, SigningKey key) {
        return lines == null
                ? entry.content()
                : lines.line(EntryJson.entry(entry.content()).fact(), key);
    }

    /** Its name in the API, in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of all. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(EntryFormat::label).toList();
    }

    /** The format with this name in the API. */
    public static Optional<EntryFormat> of(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(label))
                .findFirst();
    }
}
