package io.gatehouse.benchmarks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How long calls took, in milliseconds.
 *
 * @param p50 half of them took no longer
 * @param p99 nearly all took no longer
 */
record Latencies(double p50, double p99) {
    static Latencies of(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(at(sorted, 0.5), at(sorted, 0.99));
    }

    /** Of what was measured as a whole. */
    static Latencies same(double millis) {
        return new Latencies(millis, millis);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }

    /** The middle one of several runs. */
    static Latencies median(List<Latencies> runs) {
        return runs.stream()
                .sorted(Comparator.comparingDouble(Latencies::p50))
                .toList()
                .get(runs.size() / 2);
    }
}
