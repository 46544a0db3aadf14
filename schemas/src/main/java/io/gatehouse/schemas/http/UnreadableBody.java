package io.gatehouse.schemas.http;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body that could not be read, without repeating any of it. */
final class UnreadableBody {
    private static final Map<Class<?>, List<String>> RULES = Map.ofEntries(
            Map.entry(String.class, List.of("is_string", "must be a string")),
            Map.entry(Boolean.class, List.of("is_boolean", "must be true or false")),
            Map.entry(boolean.class, List.of("is_boolean", "must be true or false")),
            Map.entry(Integer.class, List.of("is_integer", "must be an integer")),
            Map.entry(int.class, List.of("is_integer", "must be an integer")),
            Map.entry(Long.class, List.of("is_integer", "must be an integer")),
            Map.entry(long.class, List.of("is_integer", "must be an integer")),
            Map.entry(UUID.class, List.of("is_uuid", "must be a UUID")),
            Map.entry(Instant.class, List.of("is_date_time", "must be an RFC 3339 date and time")));

    private UnreadableBody() {}

    static InvalidParameter explain(HttpMessageNotReadableException e) {
        return switch (e.getCause()) {
            case null -> InvalidParameter.required("body").in("body");
            case UnrecognizedPropertyException unknown ->
                InvalidParameter.unknown(path(unknown)).in("body");
            case MismatchedInputException mismatch ->
                wrongType(path(mismatch), mismatch.getTargetType()).in("body");
            default -> new InvalidParameter("body", "invalid", "request format is invalid").in("body");
        };
    }

    static InvalidParameter wrongType(String field, @Nullable Class<?> expected) {
        if (expected != null && expected.isEnum()) {
            var choices = Arrays.stream(expected.getEnumConstants())
                    .map(Object::toString)
                    .toList();
            return InvalidParameter.choice(field, choices);
        }
        var rule = expected != null && Collection.class.isAssignableFrom(expected)
                ? List.of("is_array", "must be an array")
                : RULES.getOrDefault(
                        expected == null ? Object.class : expected, List.of("is_object", "must be an object"));
        return new InvalidParameter(field, rule.get(0), "value of \"" + field + "\" " + rule.get(1));
    }

    private static String path(JacksonException e) {
        var path = e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "body" : path;
    }
}
