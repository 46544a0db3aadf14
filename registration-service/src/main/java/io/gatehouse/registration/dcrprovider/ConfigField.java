package io.gatehouse.registration.dcrprovider;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field of {@code dcr_config}.
 *
 * @param name such as {@code initial_client_id}
 * @param kind what its values are
 * @param required whether a new provider must have it
 * @param ours whether Konnect does not know it: then it is shown only where it is given
 * @param minimum fewest characters; only for texts
 * @param maximum most characters; only for texts
 * @param pattern what a text must match; null for anything
 */
public record ConfigField(
        String name,
        Kind kind,
        boolean required,
        boolean ours,
        int minimum,
        int maximum,
        @Nullable Pattern pattern) {
    private static final int MAXIMUM = 256;

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
        return new ConfigField(name, Kind.TEXT, true, false, 1, MAXIMUM, null);
    }

    static ConfigField nullableText(String name) {
        return new ConfigField(name, Kind.NULLABLE_TEXT, false, false, 0, MAXIMUM, null);
    }

    static ConfigField url(String name) {
        return new ConfigField(name, Kind.URL, true, false, 1, MAXIMUM, null);
    }

    /** A secret that a type can do without; as long as a token may be that is signed. */
    static ConfigField optionalSecret(String name, int maximum) {
        return new ConfigField(name, Kind.SECRET, false, false, 1, maximum, null);
    }

    static ConfigField ownText(String name) {
        return new ConfigField(name, Kind.NULLABLE_TEXT, false, true, 0, MAXIMUM, null);
    }

    static ConfigField ownUrl(String name) {
        return new ConfigField(name, Kind.URL, false, true, 1, MAXIMUM, null);
    }

    static ConfigField ownSecret(String name) {
        return new ConfigField(name, Kind.SECRET, false, true, 1, MAXIMUM, null);
    }

    static ConfigField ownFlag(String name) {
        return new ConfigField(name, Kind.FLAG, false, true, 0, MAXIMUM, null);
    }

    static ConfigField flag(String name) {
        return new ConfigField(name, Kind.FLAG, false, false, 0, MAXIMUM, null);
    }

    static ConfigField secret(String name) {
        return new ConfigField(name, Kind.SECRET, true, false, 1, MAXIMUM, null);
    }

    static ConfigField secret(String name, int minimum, String pattern) {
        return new ConfigField(name, Kind.SECRET, true, false, minimum, MAXIMUM, Pattern.compile(pattern));
    }
}
