package io.gatehouse.registration.jdbc;

import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list that can be paged, sorted and filtered.
 *
 * @param columns what is selected
 * @param from tables and joins
 * @param attributes SQL expression of each attribute that may be sorted or filtered by
 * @param order expression of the usual order; ends with one that is unique
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
        var total = jdbc.sql("select count(*) from " + from + " where " + condition)
                .params(values)
                .query(Long.class)
                .single();
        values.put("pageSize", asked.page().size());
        values.put("pageOffset", asked.page().offset());
        var data = jdbc.sql("select " + columns + " from " + from + " where " + condition + " order by "
                        + orderOf(asked.sort()) + " limit :pageSize offset :pageOffset")
                .params(values)
                .query(mapper)
                .list();
        return Page.of(data, asked.page(), total);
    }

    private String filters(ListQuery asked, Map<String, @Nullable Object> values) {
        var conditions = new ArrayList<String>();
        for (var filter : asked.filters()) {
            var name = "filter" + conditions.size();
            var column = "cast(" + expression(filter.attribute()) + " as text)";
            conditions.add(
                    filter.contains()
                            ? " and position(lower(:" + name + ") in lower(" + column + ")) > 0"
                            : " and " + column + " = :" + name);
            values.put(name, filter.value());
        }
        return String.join("", conditions);
    }

    private String orderOf(ListQuery.@Nullable Sort sort) {
        return sort == null ? order : expression(sort.attribute()) + (sort.descending() ? " desc, " : ", ") + order;
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
