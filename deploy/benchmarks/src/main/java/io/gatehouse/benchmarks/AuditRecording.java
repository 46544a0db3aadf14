package io.gatehouse.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What an entry costs, beside its signature alone. */
final class AuditRecording implements Row {
    private static final int ENTRIES = 100_000;
    private static final int PAIRS = 3;
    private static final int MANY = 1_000_000;

    /** 0.40 of the anchor's rate. */
    private static final double TARGET = 1 / 0.40;

    private static final double FLAT = 1.15;

    @Override
    public String name() {
        return "audit: milliseconds for 1000 entries, beside 1000 Ed25519 signatures on 2 threads; memory in MB";
    }

    @Override
    public List<Result> measure(LocalStack stack) {
        try (var log = new AuditLog(stack)) {
            log.record(ENTRIES);
            log.awaitCopy();
            var resident = stack.residentMegabytes(AuditLog.SERVICE);
            var anchors = new ArrayList<Latencies>();
            var measured = new ArrayList<Latencies>();
            for (var pair = 0; pair < PAIRS; pair++) {
                anchors.add(Latencies.same(AuditAnchor.run("signing")));
                measured.add(Latencies.same(log.record(ENTRIES)));
                Benchmarks.say(anchors.getLast().p50() + " alone, "
                        + measured.getLast().p50() + " as entries");
                log.awaitCopy();
            }
            Benchmarks.say("more entries, for the memory");
            log.record(MANY - (PAIRS + 1) * ENTRIES);
            log.awaitCopy();
            return List.of(
                    new Result(
                            "signed, chained, written exactly once",
                            Latencies.median(anchors),
                            Latencies.median(measured),
                            TARGET),
                    new Result(
                            "resident memory after 1 000 000 entries vs 100 000",
                            Latencies.same(resident),
                            Latencies.same(stack.residentMegabytes(AuditLog.SERVICE)),
                            FLAT));
        }
    }
}
