package io.gatehouse.schemas.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a list are wanted, in which order; a parameter of controller methods, read from {@code page[…]},
 * {@code sort} and {@code filter[…]}. Carries {@link Listed} to say what is allowed; everything else is refused.
 *
 * @param page which part of them
 * @param sort null for the order of creation
 * @param filters all must hold
 */
public record ListQuery(PageRequest page, @Nullable Sort sort, List<Filter> filters) {
    /**
     * What to order by.
     *
     * @param attribute one of those that the list allows
     * @param descending greatest first
     */
    public record Sort(String attribute, boolean descending) {}

    /**
     * What an entry must have.
     *
     * @param attribute one of those that the list allows
     * @param operator how the attribute is compared
     * @param values what it is compared with: one value, or several for {@code oeq} and {@code ocontains}; each of the
     *     attribute's type, so a {@code String}, {@code UUID}, {@code Instant} or {@code Boolean}
     */
    public record Filter(String attribute, FilterOperator operator, List<Object> values) {
        public Filter {
            values = List.copyOf(values);
        }
    }

    public ListQuery {
        filters = List.copyOf(filters);
    }
}
