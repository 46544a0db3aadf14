package io.gatehouse.local.gateway.schema;

import io.gatehouse.local.gateway.schema.Type.Numeric;
import io.gatehouse.local.gateway.schema.Type.Text;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Complaints about texts and numbers; null when there is none. */
final class Scalars {
    private Scalars() {}

    /** The complaint about a text that stands for a field in a path. */
    static @Nullable String keyComplaint(Field field, String value) {
        return field.type() instanceof Text text ? complaint(text, JsonNodeFactory.instance.stringNode(value)) : null;
    }

    static @Nullable String complaint(Text type, JsonNode value) {
        if (!value.isString()) {
            return "expected a string";
        }
        var text = value.asString();
        if (!type.oneOf().isEmpty() && !type.oneOf().contains(text)) {
            return "expected one of: " + String.join(", ", type.oneOf());
        }
        if (text.length() < type.minLength()) {
            return "length must be at least " + type.minLength();
        }
        return firstViolation(type.rules(), text);
    }

    static @Nullable String complaint(Numeric type, JsonNode value) {
        var number = value.isNumber() ? value.asDouble() : Double.NaN;
        if (Double.isNaN(number) || (type.whole() && number != Math.rint(number))) {
            return type.whole() ? "expected an integer" : "expected a number";
        }
        if (!type.oneOf().isEmpty() && !type.oneOf().contains((int) number)) {
            return "expected one of: "
                    + type.oneOf().stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return number < type.least() || number > type.most()
                ? "value should be between %.0f and %.0f".formatted(type.least(), type.most())
                : null;
    }

    static <T> @Nullable String firstViolation(List<Rule<T>> rules, T value) {
        for (var rule : rules) {
            var violation = rule.violation(value);
            if (violation != null) {
                return violation;
            }
        }
        return null;
    }
}
