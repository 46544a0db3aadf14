package io.gatehouse.schemas.http;

import java.util.Optional;

/**
 * How many items a list may have.
 *
 * @param minimum fewest
 * @param maximum most
 */
public record ListRule(int minimum, int maximum) {
    Optional<InvalidParameter> check(String field, int size) {
        if (size < minimum) {
            return Optional.of(InvalidParameter.minimum(field, "min_items", minimum, " items"));
        }
        return size > maximum
                ? Optional.of(InvalidParameter.maximum(field, "max_items", maximum, " items"))
                : Optional.empty();
    }
}
