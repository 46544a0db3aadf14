package io.gatehouse.registration.dcrprovider;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field of {@code dcr_config}.
 *
 * @param name such as {@code initial_client_id}
 * @param kind what its values are
 * @param required whether a new provider must have it
 * @param minimum fewest characters; only for texts
 * @param pattern what a text must match; null for anything
 */
public record ConfigField(
        String name,
        Kind kind,
        boolean required,
        int minimum,
        @Nullable Pattern pattern) {
    /** Most characters of a text. */
    public static final int MAXIMUM = 256;

    /** What the values of a field are. */
    public enum Kind {
        TEXT,
        /** A text that may be null. */
        NULLABLE_TEXT,
        /** An absolute http or https URL. */
        URL,
        /** True or false; false when it is not given. */
        FLAG,
        /** A text that is taken and never shown. */
        SECRET
    }

    static ConfigField text(String name) {
        return new ConfigField(name, Kind.TEXT, true, 1, null);
    }

    static ConfigField nullableText(String name) {
        return new ConfigField(name, Kind.NULLABLE_TEXT, false, 0, null);
    }

    static ConfigField url(String name) {
        return new ConfigField(name, Kind.URL, true, 1, null);
    }

    static ConfigField optionalSecret(String name) {
        return new ConfigField(name, Kind.SECRET, false, 1, null);
    }

    static ConfigField flag(String name) {
        return new ConfigField(name, Kind.FLAG, false, 0, null);
    }

    static ConfigField secret(String name) {
        return new ConfigField(name, Kind.SECRET, true, 1, null);
    }

    static ConfigField secret(String name, int minimum, String pattern) {
        return new ConfigField(name, Kind.SECRET, true, minimum, Pattern.compile(pattern));
    }
}
