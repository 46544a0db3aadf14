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
     * @param contains whether a part of the attribute is enough
     * @param value what is looked for
     */
    public record Filter(String attribute, boolean contains, String value) {}

    public ListQuery {
        filters = List.copyOf(filters);
    }
}
