package io.gatehouse.audit.entry;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON in canonical form (RFC 8785) for the values that entries hold: objects, strings, booleans, null and whole
 * numbers up to 2^53. Written out because it stands in the way of every entry; tests compare it with the reference
 * implementation.
 */
public final class CanonicalJson {
    private static final long LARGEST = 1L << 53;
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder(1024);

    private CanonicalJson() {}

    /**
     * The canonical form of an object.
     *
     * @throws IllegalArgumentException if it holds a value of another kind, or a number that JSON readers would round
     */
    public static String of(Map<String, ? extends @Nullable Object> object) {
        var json = new CanonicalJson();
        json.object(object);
        return json.text.toString();
    }

    private void object(Map<?, ? extends @Nullable Object> object) {
        var separator = '{';
        for (var member : sorted(object).entrySet()) {
            text.append(separator);
            string(member.getKey());
            text.append(':');
            value(member.getValue());
            separator = ',';
        }
        text.append(separator == '{' ? "{}" : "}");
    }

    /** By UTF-16 code units (RFC 8785, 3.2.3), which is how Java compares strings. */
    private static SortedMap<String, @Nullable Object> sorted(Map<?, ? extends @Nullable Object> object) {
        var sorted = new TreeMap<String, @Nullable Object>();
        object.forEach((name, value) -> sorted.put((String) name, value));
        return sorted;
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case String string -> string(string);
            case Boolean flag -> text.append(flag.booleanValue());
            case Integer number -> text.append(number.intValue());
            case Long number when Math.abs(number) <= LARGEST -> text.append(number.longValue());
            case Map<?, ?> map -> object(map);
            default ->
                throw new IllegalArgumentException(
                        value.getClass().getName() + " (expected: text, flag, number up to 2^53, object)");
        }
    }

    private void string(String string) {
        text.append('"');
        for (var i = 0; i < string.length(); i++) {
            character(string.charAt(i));
        }
        text.append('"');
    }

    /** RFC 8785, 3.2.2.2. */
    private void character(char c) {
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (c < ' ') {
                    text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                } else {
                    text.append(c);
                }
            }
        }
    }
}
