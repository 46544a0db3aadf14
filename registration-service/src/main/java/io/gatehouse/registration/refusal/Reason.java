package io.gatehouse.registration.refusal;

import org.jspecify.annotations.Nullable;

/**
 * One thing that stands against a request.
 *
 * @param kind what kind of obstacle it is
 * @param field field of the request, such as {@code name}
 * @param rule rule that was broken, in the words of Konnect's APIs; null for none of those
 * @param text what is wrong and what was expected, for people
 * @param limit length or number that was not kept; null when the rule has none
 */
public record Reason(
        Kind kind,
        String field,
        @Nullable String rule,
        String text,
        @Nullable Integer limit) {
    /** What kind of obstacle; the order is that in which they are told. */
    public enum Kind {
        /** The request itself is wrong. */
        INVALID,
        /** What it is about does not exist, or not for the caller. */
        NOT_FOUND,
        /** A limit is reached. */
        FORBIDDEN,
        /** It contradicts what is there. */
        CONFLICT,
        /** It came too late. */
        GONE
    }

    public static Reason invalid(String field, String rule, String text) {
        return new Reason(Kind.INVALID, field, rule, text, null);
    }

    public static Reason required(String field) {
        return invalid(field, "required", '"' + field + "\" is required");
    }

    public static Reason tooLong(String field, int most) {
        return new Reason(
                Kind.INVALID,
                field,
                "max_length",
                "value of \"" + field + "\" must not exceed " + most + " characters",
                most);
    }

    public static Reason tooMany(String field, int most) {
        return new Reason(
                Kind.INVALID,
                field,
                "max_items",
                "value of \"" + field + "\" must not exceed " + most + " items",
                most);
    }

    public static Reason tooShort(String field, int least) {
        return new Reason(
                Kind.INVALID,
                field,
                "min_length",
                field + " must be longer than or equal to " + least + " characters",
                least);
    }

    public static Reason conflict(String field, String text) {
        return new Reason(Kind.CONFLICT, field, null, text, null);
    }

    public static Reason forbidden(String field, String text) {
        return new Reason(Kind.FORBIDDEN, field, null, text, null);
    }
}
