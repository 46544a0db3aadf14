package io.gatehouse.benchmarks;

import java.util.Locale;

/**
 * A line of the table.
 *
 * @param what what was measured
 * @param anchor what it is compared with
 * @param measured the thing itself
 * @param target highest ratio of the medians that is good
 */
record Result(String what, Latencies anchor, Latencies measured, double target) {
    double ratio() {
        return measured.p50() / anchor.p50();
    }

    boolean good() {
        return ratio() <= target;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-58s %8.2f %8.2f %8.2f %8.2f %7.2f %7.2f  %s",
                what,
                anchor.p50(),
                anchor.p99(),
                measured.p50(),
                measured.p99(),
                ratio(),
                target,
                good() ? "ok" : "MISSED");
    }

    static String header() {
        return String.format(
                Locale.ROOT,
                "%-58s %8s %8s %8s %8s %7s %7s",
                "milliseconds",
                "anchor",
                "p99",
                "p50",
                "p99",
                "ratio",
                "target");
    }
}
