package io.gatehouse.schemas.test.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares the fields of two bodies, ours and Kong's. */
final class FieldComparison {
    private final String where;
    private final List<String> differences;

    /** @param differences is added to */
    FieldComparison(String where, List<String> differences) {
        this.where = where;
        this.differences = differences;
    }

    /** We must take whatever Kong takes, within the same limits. */
    void requests(Map<String, Field> kongs, Map<String, Field> ours) {
        kongs.forEach((path, kong) -> {
            var own = ours.get(path);
            if (own == null) {
                tell(path, "is missing");
                return;
            }
            if (own.required() != kong.required()) {
                tell(path, own.required() ? "is required" : "is not required");
            }
            lacking(path, "type", kong.types(), own.types());
            lacking(path, "value", kong.values(), own.values());
            if (!kong.limits().equals(own.limits())) {
                tell(path, "has limits " + own.limits() + " instead of " + kong.limits());
            }
        });
        unknown(kongs, ours);
    }

    /** We must answer what Kong promises, and nothing that its clients cannot read. */
    void responses(Map<String, Field> kongs, Map<String, Field> ours) {
        kongs.forEach((path, kong) -> {
            var own = ours.get(path);
            if (own == null) {
                tell(path, "is missing");
                return;
            }
            if (kong.required() && !own.required()) {
                tell(path, "is not required");
            }
            if (!kong.types().isEmpty() && !kong.types().contains("number")) {
                lacking(path, "answered type", own.types(), kong.types());
            }
            if (!kong.values().isEmpty()) {
                lacking(path, "answered value", own.values(), kong.values());
            }
        });
        unknown(kongs, ours);
    }

    private void unknown(Map<String, Field> kongs, Map<String, Field> ours) {
        var more = new TreeSet<>(ours.keySet());
        more.removeAll(kongs.keySet());
        more.forEach(path -> tell(path, "is not Kong's"));
    }

    private void lacking(String path, String what, Set<String> wanted, Set<String> present) {
        var lacking = new TreeSet<>(wanted);
        lacking.removeAll(present);
        if (!lacking.isEmpty()) {
            tell(path, what + " " + lacking + " is not in " + present);
        }
    }

    private void tell(String path, String difference) {
        differences.add(where + " " + path + " " + difference);
    }
}
