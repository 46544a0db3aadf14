package io.gatehouse.registration.apiproduct;

import java.util.Map;
import java.util.Set;

/**
 * What labels an entry of a list must have.
 *
 * @param values labels with the value that each must have
 * @param keys labels that must be there with any value
 */
public record LabelFilter(Map<String, String> values, Set<String> keys) {
    public static final LabelFilter ANY = new LabelFilter(Map.of(), Set.of());

    public LabelFilter {
        values = Map.copyOf(values);
        keys = Set.copyOf(keys);
    }
}
