package io.gatehouse.registration.jdbc;

import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list that can be paged, sorted and filtered.
 *
 * @param columns what is selected
 * @param from tables and joins
 * @param attributes SQL expression of each attribute that may be sorted or filtered by, of the type that {@link
 *     io.gatehouse.schemas.http.Listed} says; a plain column can be indexed
 * @param order columns of the usual order, separated by commas; the last one is unique
 */
public record PagedSelect(String columns, String from, Map<String, String> attributes, String order) {
    public PagedSelect {
        attributes = Map.copyOf(attributes);
    }

    /**
     * The page asked for.
     *
     * @param where condition on all entries, with named parameters
     * @param parameters values of those parameters
     */
    public <T> Page<T> page(
            JdbcClient jdbc, ListQuery asked, String where, Map<String, ?> parameters, RowMapper<T> mapper) {
        var values = new HashMap<String, @Nullable Object>(parameters);
        var condition = where + filters(asked, values);
        var page = asked.page();
        values.put("pageSize", page.size());
        values.put("pageOffset", page.offset());
        var data = jdbc.sql("select " + columns + " from " + from + " where " + condition + " order by "
                        + orderOf(asked.sort()) + " limit :pageSize offset :pageOffset")
                .params(values)
                .query(mapper)
                .list();
        return Page.of(data, page, isLast(asked, data) ? page.offset() + data.size() : count(jdbc, condition, values));
    }

    /** A page that is not full ends the list, so nothing is left to count. */
    private static boolean isLast(ListQuery asked, List<?> data) {
        return data.size() < asked.page().size()
                && (!data.isEmpty() || asked.page().offset() == 0);
    }

    private long count(JdbcClient jdbc, String condition, Map<String, @Nullable Object> values) {
        return jdbc.sql("select count(*) from " + from + " where " + condition)
                .params(values)
                .query(Long.class)
                .single();
    }

    private String filters(ListQuery asked, Map<String, @Nullable Object> values) {
        var conditions = new StringBuilder();
        for (var index = 0; index < asked.filters().size(); index++) {
            var filter = asked.filters().get(index);
            var condition = FilterCondition.of(filter, expression(filter.attribute()), "filter" + index, values);
            conditions.append(" and ").append(condition);
        }
        return conditions.toString();
    }

    /** Backwards in all columns, so that an index that serves one direction serves the other. */
    private String orderOf(ListQuery.@Nullable Sort sort) {
        if (sort == null) {
            return order;
        }
        var first = expression(sort.attribute());
        return sort.descending() ? first + " desc, " + order.replace(", ", " desc, ") + " desc" : first + ", " + order;
    }

    private String expression(String attribute) {
        var expression = attributes.get(attribute);
        if (expression == null) {
            throw new IllegalArgumentException(
                    "no attribute " + attribute + " (expected: " + attributes.keySet() + ")");
        }
        return expression;
    }
}
