package io.gatehouse.registration.usage.web;

import io.gatehouse.registration.refusal.Checks;
import io.gatehouse.registration.refusal.Reason;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question.
 *
 * @param startMs begin, milliseconds since 1970
 * @param endMs end, milliseconds since 1970
 * @param metrics exactly one
 * @param granularityMs length of a step, milliseconds; a day when left out
 */
record UsageForm(
        @Nullable Long startMs,
        @Nullable Long endMs,
        @Nullable List<Metric> metrics,
        @Nullable List<Dimension> dimensions,
        @Nullable Long granularityMs,
        @Nullable List<UsageFilterForm> filter) {
    private static final int MOST_DIMENSIONS = 2;

    /** What figures can be divided by. */
    enum Dimension {
        API_PRODUCT_VERSION,
        APPLICATION,
        STATUS_CODE,
        STATUS_CODE_GROUPED,
        TIME
    }

    /**
     * A question that can be answered.
     *
     * @param byTime whether there is to be a figure for each step
     */
    record Question(long startMs, long endMs, Metric metric, boolean byTime, long stepMs) {}

    private static final long DAY = 86_400_000;

    /**
     * The question.
     *
     * @throws io.gatehouse.registration.refusal.RefusedException if it is none
     */
    Question checked() {
        var checks = new Checks()
                .required("start_ms", startMs)
                .required("end_ms", endMs)
                .required("metrics", metrics);
        var asked = orNone(metrics);
        var divided = orNone(dimensions);
        checks.that(
                metrics == null || !asked.isEmpty(),
                Reason.invalid("metrics", "invalid", "metrics must hold one item"));
        checks.atMostItems("metrics", 1, asked);
        checks.atMostItems("dimensions", MOST_DIMENSIONS, divided);
        orNone(filter).forEach(part -> part.check(checks));
        var start = Objects.requireNonNullElse(startMs, 0L);
        var end = Objects.requireNonNullElse(endMs, Long.MAX_VALUE);
        var step = Objects.requireNonNullElse(granularityMs, DAY);
        checks.that(start <= end, Reason.invalid("end_ms", "invalid", "end_ms must not be before start_ms"));
        checks.that(step > 0, Reason.invalid("granularity_ms", "invalid", "granularity_ms must be above 0"));
        checks.refuseIfAny();
        return new Question(start, end, asked.getFirst(), divided.contains(Dimension.TIME), step);
    }

    private static <T> List<T> orNone(@Nullable List<T> items) {
        return Objects.requireNonNullElse(items, List.of());
    }
}
