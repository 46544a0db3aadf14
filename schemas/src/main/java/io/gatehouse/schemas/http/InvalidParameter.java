package io.gatehouse.schemas.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request, in the words of Konnect's APIs.
 *
 * @param field path of the field, such as {@code dcr_config.initial_client_id}
 * @param rule rule that was broken, such as {@code required}; null for none of the known ones
 * @param reason what is wrong, for people
 * @param source where the field was: {@code body}, {@code query}, {@code path} or {@code header}; null when unsaid
 * @param minimum smallest value or length allowed; only with rules of that kind
 * @param maximum greatest value or length allowed; only with rules of that kind
 * @param choices values allowed; only with the rule {@code enum}
 * @param dependents fields that depend on this one; only with the rule {@code dependent_fields}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvalidParameter(
        String field,
        @Nullable String rule,
        String reason,
        @Nullable String source,
        @Nullable Integer minimum,
        @Nullable Integer maximum,
        @Nullable List<String> choices,
        @Nullable List<String> dependents) {

    /** A broken rule without further facts. */
    public InvalidParameter(String field, @Nullable String rule, String reason) {
        this(field, rule, reason, null, null, null, null, null);
    }

    /** A field that must be given and is not. */
    public static InvalidParameter required(String field) {
        return new InvalidParameter(field, "required", '"' + field + "\" is required");
    }

    /** A field that nobody knows. */
    public static InvalidParameter unknown(String field) {
        return new InvalidParameter(field, "unknown_property", '"' + field + "\" is not allowed");
    }

    /** A value that is none of those allowed. */
    public static InvalidParameter choice(String field, List<String> choices) {
        var reason = '"' + field + "\" field must contain any of: [" + String.join(", ", choices) + "]";
        return new InvalidParameter(field, "enum", reason, null, null, null, List.copyOf(choices), null);
    }

    /** A value or length below the minimum; rule {@code min}, {@code min_length} or {@code min_items}. */
    public static InvalidParameter minimum(String field, String rule, int minimum, String unit) {
        var reason = field + " must be longer than or equal to " + minimum + unit;
        return new InvalidParameter(field, rule, reason, null, minimum, null, null, null);
    }

    /** A value or length above the maximum; rule {@code max}, {@code max_length} or {@code max_items}. */
    public static InvalidParameter maximum(String field, String rule, int maximum, String unit) {
        var reason = "value of \"" + field + "\" must not exceed " + maximum + unit;
        return new InvalidParameter(field, rule, reason, null, null, maximum, null, null);
    }

    /** The same, saying where the field was. */
    public InvalidParameter in(String place) {
        return new InvalidParameter(field, rule, reason, place, minimum, maximum, choices, dependents);
    }
}
