package io.gatehouse.audit.record.messaging;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fields that anyone may have filled in, with anything: of these only UUIDs are kept. */
final class Untrusted {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Untrusted() {}

    /** The value if it is a UUID. */
    static Optional<String> id(@Nullable Object value) {
        return value instanceof String text && UUID.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    /** A text that is a UUID, or those of several texts that are; null for anything else. */
    static @Nullable Object ids(@Nullable Object value) {
        return value instanceof Collection<?> several
                ? several.stream().flatMap(one -> id(one).stream()).limit(100).toList()
                : id(value).orElse(null);
    }
}
