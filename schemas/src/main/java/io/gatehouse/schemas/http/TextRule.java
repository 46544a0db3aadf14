package io.gatehouse.schemas.http;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a text may be.
 *
 * @param minimum fewest characters (code points)
 * @param maximum most characters
 * @param pattern what the whole text must match; null for anything
 * @param url whether it must be an absolute http or https URL
 */
public record TextRule(int minimum, int maximum, @Nullable Pattern pattern, boolean url) {
    /** Between two lengths. */
    public static TextRule length(int minimum, int maximum) {
        return new TextRule(minimum, maximum, null, false);
    }

    /** Up to a length. */
    public static TextRule atMost(int maximum) {
        return length(0, maximum);
    }

    /** An absolute http or https URL of up to a length. */
    public static TextRule url(int maximum) {
        return new TextRule(0, maximum, null, true);
    }

    /** The same, and it must match an expression as a whole. */
    public TextRule matching(String expression) {
        return new TextRule(minimum, maximum, Pattern.compile(expression), url);
    }

    /** What is wrong with a text; empty when it is right. */
    Optional<InvalidParameter> check(String field, String text) {
        var length = text.codePointCount(0, text.length());
        if (length < minimum) {
            return Optional.of(InvalidParameter.minimum(field, "min_length", minimum, " characters"));
        }
        if (length > maximum) {
            return Optional.of(InvalidParameter.maximum(field, "max_length", maximum, " characters"));
        }
        if (!isStorable(text)) {
            return invalid(field, "invalid", " must not contain NUL or broken characters");
        }
        if (pattern != null && !pattern.matcher(text).matches()) {
            return invalid(field, "matches_regex", " must match /" + pattern.pattern() + "/ regular expression");
        }
        return url && !isUrl(text) ? invalid(field, "invalid", " must be a valid URL") : Optional.empty();
    }

    private static Optional<InvalidParameter> invalid(String field, String rule, String reason) {
        return Optional.of(new InvalidParameter(field, rule, field + reason));
    }

    /** PostgreSQL keeps neither NUL nor half a surrogate pair. */
    static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || isSurrogate(c));
    }

    static boolean isStorable(JsonNode value) {
        return value.isString()
                ? isStorable(value.stringValue())
                : value.propertyNames().stream().allMatch(TextRule::isStorable)
                        && value.valueStream().allMatch(TextRule::isStorable);
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static boolean isUrl(String text) {
        try {
            var uri = URI.create(text);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
