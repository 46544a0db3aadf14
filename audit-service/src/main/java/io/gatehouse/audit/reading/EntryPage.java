package io.gatehouse.audit.reading;

import java.util.List;

/**
 * A part of the list of entries.
 *
 * @param entries the newest first
 * @param older whether there are older ones behind it
 */
public record EntryPage(List<CopiedEntry> entries, boolean older) {
    public EntryPage {
        entries = List.copyOf(entries);
    }
}
