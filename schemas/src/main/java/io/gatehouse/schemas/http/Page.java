package io.gatehouse.schemas.http;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param data the entries of this page
 * @param meta where the page stands
 */
public record Page<T>(List<T> data, Meta meta) {
    /**
     * What a list says about itself.
     *
     * @param page where the page stands
     */
    public record Meta(Position page) {}

    /**
     * Where a page stands in its list.
     *
     * @param number number of the page, from 1
     * @param size most entries that a page holds
     * @param total entries on all pages
     */
    public record Position(int number, int size, long total) {}

    /** The page that was asked for. */
    public static <T> Page<T> of(List<T> data, PageRequest asked, long total) {
        return new Page<>(List.copyOf(data), new Meta(new Position(asked.number(), asked.size(), total)));
    }

    /** The same page with each entry turned into something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(data.stream().<R>map(change).toList(), meta);
    }
}
