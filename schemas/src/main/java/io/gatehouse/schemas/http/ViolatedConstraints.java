package io.gatehouse.schemas.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Turns violated bean constraints into Konnect's words. */
final class ViolatedConstraints {
    private static final Map<String, String> RULES = Map.of(
            "NotNull", "required",
            "NotBlank", "required",
            "NotEmpty", "required",
            "Pattern", "matches_regex",
            "Email", "invalid");

    private ViolatedConstraints() {}

    static List<InvalidParameter> of(BindingResult result) {
        return result.getAllErrors().stream().map(ViolatedConstraints::of).toList();
    }

    static List<InvalidParameter> of(HandlerMethodValidationException e) {
        return e.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> parameter(result.getMethodParameter().getParameterName(), error)))
                .toList();
    }

    private static InvalidParameter of(ObjectError error) {
        return error instanceof FieldError field
                ? parameter(snakeCase(field.getField()), field).in("body")
                : parameter("body", error).in("body");
    }

    private static InvalidParameter parameter(@Nullable String field, MessageSourceResolvable error) {
        var codes = error.getCodes();
        var constraint = codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
        var name = field == null ? "body" : field;
        var reason = error.getDefaultMessage() == null ? "is invalid" : error.getDefaultMessage();
        return constraint.equals("Size") ? size(name, error, reason) : standard(name, constraint, reason);
    }

    private static InvalidParameter standard(String name, String constraint, String reason) {
        return new InvalidParameter(name, RULES.getOrDefault(constraint, "invalid"), '"' + name + "\" " + reason);
    }

    /** The arguments of a size constraint are the field, then its attributes by name: the maximum and the minimum. */
    private static InvalidParameter size(String name, MessageSourceResolvable error, String reason) {
        var arguments = error.getArguments();
        if (arguments == null
                || arguments.length < 3
                || !(arguments[1] instanceof Integer maximum)
                || !(arguments[2] instanceof Integer minimum)) {
            return standard(name, "Size", reason);
        }
        return maximum < Integer.MAX_VALUE
                ? InvalidParameter.maximum(name, "max_length", maximum, " characters")
                : InvalidParameter.minimum(name, "min_length", minimum, " characters");
    }

    private static String snakeCase(String field) {
        return field.replaceAll("(?<=[a-z0-9])([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
