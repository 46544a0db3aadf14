package io.gatehouse.registration.usage.web;

/** What can be asked for; named as in Konnect's portal client API. */
enum Metric {
    REQUEST_COUNT("count"),
    REQUEST_PER_MINUTE("count/minute"),
    RESPONSE_LATENCY_P99("ms"),
    RESPONSE_LATENCY_P95("ms"),
    RESPONSE_LATENCY_P50("ms"),
    RESPONSE_SIZE_P99("bytes"),
    RESPONSE_SIZE_P95("bytes"),
    RESPONSE_SIZE_P50("bytes"),
    REQUEST_SIZE_P99("bytes"),
    REQUEST_SIZE_P95("bytes"),
    REQUEST_SIZE_P50("bytes");

    private final String unit;

    Metric(String unit) {
        this.unit = unit;
    }

    String unit() {
        return unit;
    }
}
