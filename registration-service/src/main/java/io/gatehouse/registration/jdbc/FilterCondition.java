package io.gatehouse.registration.jdbc;

import static java.util.stream.Collectors.joining;

import io.gatehouse.schemas.http.ListQuery.Filter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns a filter of a list into SQL. Values are bound in their own type, the column stays as it is, so indexes serve. */
final class FilterCondition {
    private FilterCondition() {}

    /**
     * The condition.
     *
     * @param expression SQL of the attribute
     * @param name a name for bound values that nobody else uses
     * @param values takes the bound values
     */
    static String of(Filter filter, String expression, String name, Map<String, @Nullable Object> values) {
        return switch (filter.operator()) {
            case EQ -> compare(filter, expression, " = ", name, values);
            case NEQ -> compare(filter, expression, " is distinct from ", name, values);
            case LT -> compare(filter, expression, " < ", name, values);
            case LTE -> compare(filter, expression, " <= ", name, values);
            case GT -> compare(filter, expression, " > ", name, values);
            case GTE -> compare(filter, expression, " >= ", name, values);
            case OEQ -> {
                values.put(name, array(filter.values()));
                yield expression + " = any(:" + name + ")";
            }
            case CONTAINS, OCONTAINS -> contains(filter, expression, name, values);
        };
    }

    private static String compare(
            Filter filter, String expression, String sign, String name, Map<String, @Nullable Object> values) {
        var value = filter.values().getFirst();
        values.put(name, value instanceof Instant instant ? Columns.time(instant) : value);
        return expression + sign + ":" + name;
    }

    /** One condition for each text: unlike {@code ilike any} they can use a trigram index. */
    private static String contains(
            Filter filter, String expression, String name, Map<String, @Nullable Object> values) {
        return IntStream.range(0, filter.values().size())
                .mapToObj(index -> {
                    var one = name + "_" + index;
                    values.put(one, pattern(filter.values().get(index).toString()));
                    return expression + " ilike :" + one;
                })
                .collect(joining(" or ", "(", ")"));
    }

    private static String pattern(String part) {
        return '%' + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%';
    }

    private static Object array(List<Object> values) {
        return values.getFirst() instanceof UUID
                ? values.toArray(UUID[]::new)
                : values.stream().map(Object::toString).toArray(String[]::new);
    }
}
