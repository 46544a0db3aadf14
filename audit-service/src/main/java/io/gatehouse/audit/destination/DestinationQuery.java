package io.gatehouse.audit.destination;

import org.jspecify.annotations.Nullable;

/**
 * Which destinations are wanted.
 *
 * @param name what the name is; null for any
 * @param namePart what the name contains; null for anything
 * @param after only those created after the one with this number; null for all
 * @param before only those created before the one with this number, the newest of them; null for all
 * @param size most destinations of a page
 */
public record DestinationQuery(
        @Nullable String name,
        @Nullable String namePart,
        @Nullable Long after,
        @Nullable Long before,
        int size) {}
