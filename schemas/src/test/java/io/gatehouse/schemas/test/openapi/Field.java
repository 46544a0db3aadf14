package io.gatehouse.schemas.test.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a document says of one field.
 *
 * @param types JSON types, {@code null} among them where nothing may stand
 * @param values of an enumeration; empty where any value may stand
 * @param limits lengths, counts and bounds by their keyword
 */
record Field(TreeSet<String> types, TreeSet<String> values, boolean required, Map<String, String> limits) {
    private static final List<String> LIMITS =
            List.of("minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum", "maxProperties");

    /** What several schemas say together. */
    static Field of(List<Place> schemas, boolean required) {
        var types = new TreeSet<String>();
        var values = new TreeSet<String>();
        var limits = new LinkedHashMap<String, String>();
        for (var schema : schemas) {
            types.addAll(schema.texts("type"));
            if (schema.node().path("nullable").asBoolean(false)) {
                types.add("null");
            }
            narrow(values, schema.texts("enum"));
            LIMITS.forEach(name -> schema.texts(name).forEach(limit -> limits.put(name, limit)));
        }
        values.remove("null");
        limits.values().removeIf("0"::equals);
        return new Field(types, values, required, limits);
    }

    /** Where several schemas apply, a value must be in each enumeration. */
    private static void narrow(Set<String> values, List<String> more) {
        if (values.isEmpty()) {
            values.addAll(more);
        } else if (!more.isEmpty()) {
            values.retainAll(more);
        }
    }

    /** What this and another alternative allow. */
    Field or(Field other) {
        var values = this.values.isEmpty() || other.values.isEmpty()
                ? new TreeSet<String>()
                : both(this.values, other.values);
        var limits = this.limits.entrySet().stream()
                .filter(limit -> limit.getValue().equals(other.limits.get(limit.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Field(both(types, other.types), values, required && other.required, limits);
    }

    private static TreeSet<String> both(TreeSet<String> one, TreeSet<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
