package io.gatehouse.registration.usage.web;

import io.gatehouse.registration.refusal.Checks;
import io.gatehouse.registration.refusal.Reason;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a question is limited to. */
record UsageFilterForm(
        @Nullable Dimension dimension,
        @Nullable Type type,
        @Nullable List<JsonNode> values) {
    private static final int LEAST_STATUS = 100;
    private static final int GREATEST_STATUS = 999;

    /** What values are of. */
    enum Dimension {
        API_PRODUCT_VERSION,
        APPLICATION,
        STATUS_CODE,
        STATUS_CODE_GROUPED
    }

    /** Whether the values are those that count, or those that do not. */
    enum Type {
        IN,
        NOT_IN
    }

    void check(Checks checks) {
        checks.required("filter.dimension", dimension)
                .required("filter.type", type)
                .required("filter.values", values);
        var known = dimension;
        if (known != null) {
            var fit = Objects.requireNonNullElse(values, List.<JsonNode>of()).stream()
                    .allMatch(value -> value != null && fits(known, value));
            checks.that(fit, Reason.invalid("filter.values", "invalid", "filter.values must fit their dimension"));
        }
    }

    private static boolean fits(Dimension dimension, JsonNode value) {
        return switch (dimension) {
            case STATUS_CODE ->
                value.isIntegralNumber()
                        && value.canConvertToInt()
                        && value.intValue() >= LEAST_STATUS
                        && value.intValue() <= GREATEST_STATUS;
            case STATUS_CODE_GROUPED -> value.isString() && value.stringValue().matches("\\dXX");
            case API_PRODUCT_VERSION, APPLICATION ->
                value.isString() && value.stringValue().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        };
    }
}
