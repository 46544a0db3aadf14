package io.gatehouse.registration.document;

import io.gatehouse.registration.document.Document.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document with those below it. */
public record DocumentTree(Entry entry, List<DocumentTree> children) {
    public DocumentTree {
        children = List.copyOf(children);
    }

    /** The trees that grow from the top; entries keep their order, those whose parents are missing are left out. */
    public static List<DocumentTree> grow(List<Entry> entries) {
        var below = new HashMap<@Nullable UUID, List<Entry>>();
        entries.forEach(entry ->
                below.computeIfAbsent(entry.parentId(), id -> new ArrayList<>()).add(entry));
        return grow(null, below);
    }

    private static List<DocumentTree> grow(@Nullable UUID parentId, Map<@Nullable UUID, List<Entry>> below) {
        return below.getOrDefault(parentId, List.of()).stream()
                .map(entry -> new DocumentTree(entry, grow(entry.id(), below)))
                .toList();
    }
}
