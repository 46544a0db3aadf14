package io.gatehouse.local.gateway.schema;

import org.jspecify.annotations.Nullable;

/**
 * A condition on one value beyond its type.
 *
 * @param <T> the Java form of the value
 */
@FunctionalInterface
public interface Rule<T> {
    /** The reason why the value is refused, in Kong's words, or null when it is fine. */
    @Nullable
    String violation(T value);
}
