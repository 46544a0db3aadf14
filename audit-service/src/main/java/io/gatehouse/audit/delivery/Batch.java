package io.gatehouse.audit.delivery;

import io.gatehouse.audit.entry.NameBasedUuid;
import io.gatehouse.audit.format.LogFormat;
import io.gatehouse.audit.signing.SigningKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Entries that are sent together.
 *
 * @param entries at least one; in the order of the log within each partition
 */
public record Batch(List<LoggedEntry> entries) {
    /** The entries of a page in batches of at most {@code size}. */
    public static List<Batch> of(List<LoggedEntry> entries, int size) {
        var batches = new ArrayList<Batch>();
        for (var from = 0; from < entries.size(); from += size) {
            batches.add(new Batch(List.copyOf(entries.subList(from, Math.min(entries.size(), from + size)))));
        }
        return batches;
    }

    /** Positions behind the entries of this batch, for its partitions. */
    public Map<Integer, Long> next() {
        var next = new TreeMap<Integer, Long>();
        entries.forEach(entry -> next.merge(entry.partition(), entry.offset() + 1, Math::max));
        return next;
    }

    /** How many entries of each partition it holds. */
    public Map<Integer, Integer> counts() {
        var counts = new TreeMap<Integer, Integer>();
        entries.forEach(entry -> counts.merge(entry.partition(), 1, Integer::sum));
        return counts;
    }

    /** The same for the same entries and cursor, so that a receiver knows a batch that comes again. */
    public UUID id(String cursor) {
        var first = new LinkedHashMap<Integer, Long>();
        entries.forEach(entry -> first.putIfAbsent(entry.partition(), entry.offset()));
        return NameBasedUuid.batchId(cursor + " " + new TreeMap<>(first) + " " + next());
    }

    /** The lines, separated by line feeds. All processors take part, since signatures are most of the work. */
    public String body(LogFormat format, SigningKey key) {
        return entries.parallelStream()
                .map(entry -> format.line(entry.entry().fact(), key))
                .collect(Collectors.joining("\n"));
    }
}
