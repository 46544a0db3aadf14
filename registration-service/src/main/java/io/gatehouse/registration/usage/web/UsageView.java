package io.gatehouse.registration.usage.web;

import io.gatehouse.registration.usage.web.UsageForm.Question;
import java.util.List;
import java.util.Map;

/**
 * An answer.
 *
 * @param records none: this service sees no traffic of APIs
 */
record UsageView(MetaView meta, List<Object> records) {
    /**
     * What was asked.
     *
     * @param granularity length of a step, milliseconds; the whole time when it is not divided
     */
    record MetaView(
            Map<String, List<String>> dimensions,
            List<Metric> metricNames,
            Map<String, String> metricUnits,
            long startMs,
            long endMs,
            boolean truncated,
            long granularity) {}

    static UsageView nothing(Question asked) {
        var metric = asked.metric();
        return new UsageView(
                new MetaView(
                        Map.of(),
                        List.of(metric),
                        Map.of(metric.name(), metric.unit()),
                        asked.startMs(),
                        asked.endMs(),
                        false,
                        asked.byTime() ? asked.stepMs() : asked.endMs() - asked.startMs()),
                List.of());
    }
}
