package io.gatehouse.audit.verify;

import io.gatehouse.audit.entry.Entry;
import io.gatehouse.audit.entry.NameBasedUuid;
import io.gatehouse.audit.format.LineVerifier;
import io.gatehouse.audit.format.LogFormat;
import io.gatehouse.audit.signing.VerifyingKeys;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Checks lines that a webhook received, in any of the formats: each must be signed as it is. A line carries no number, so
 * which ones are missing shows only beside entries that say what there should be.
 */
public final class LineVerification {
    private final LineVerifier verifier;
    private final boolean repeats;
    private final Set<UUID> seen = new HashSet<>();
    private final Map<UUID, Entry> missing = new LinkedHashMap<>();
    private long lines;

    /** @param repeats whether a line may come twice, as after a delivery that was tried again */
    public LineVerification(VerifyingKeys keys, boolean repeats) {
        this.verifier = new LineVerifier(keys);
        this.repeats = repeats;
    }

    /** An entry that must be among the lines; to be told before them. */
    public void expect(Entry entry, LogFormat format) {
        missing.put(name(format.signedText(entry.fact())), entry);
    }

    /** What is wrong with the next line; empty when all is well. */
    public Optional<String> next(String line) {
        lines++;
        var text = verifier.signedText(LogFormat.guess(line), line);
        if (text.isEmpty()) {
            return Optional.of("line " + lines + " has no valid signature: " + beginning(line));
        }
        var name = name(text.get());
        missing.remove(name);
        return seen.add(name) || repeats
                ? Optional.empty()
                : Optional.of("line " + lines + " is repeated: " + beginning(line));
    }

    /** What is missing when no more lines come; empty when all is well. */
    public Optional<String> end() {
        return missing.values().stream()
                .findFirst()
                .map(entry -> "no line for entry " + entry.sequence() + " ("
                        + entry.fact().entryId() + ") of chain "
                        + entry.fact().source().partition() + ", and for " + (missing.size() - 1) + " more");
    }

    /** How many lines were checked. */
    public long lines() {
        return lines;
    }

    private static UUID name(String text) {
        return NameBasedUuid.lineId(text);
    }

    private static String beginning(String line) {
        return line.length() <= 200 ? line : line.substring(0, 200) + "…";
    }
}
