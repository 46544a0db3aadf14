package io.gatehouse.schemas.http;

/**
 * Which page of a list is wanted; a parameter of controller methods, read from {@code page[size]} and
 * {@code page[number]}. A query parameter that the method does not name is refused.
 *
 * @param size most entries, 1 to {@value #MAX_SIZE}
 * @param number number of the page, from 1
 */
public record PageRequest(int size, int number) {
    public static final int DEFAULT_SIZE = 10;
    public static final int MAX_SIZE = 1000;

    public PageRequest {
        if (size < 1 || size > MAX_SIZE || number < 1) {
            throw new IllegalArgumentException("page of " + size + ", number " + number);
        }
    }

    /** The first page in the usual size. */
    public static PageRequest first() {
        return new PageRequest(DEFAULT_SIZE, 1);
    }

    /** Entries before this page. */
    public long offset() {
        return (long) size * (number - 1);
    }
}
