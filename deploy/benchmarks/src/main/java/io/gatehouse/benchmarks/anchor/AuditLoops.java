package io.gatehouse.benchmarks.anchor;

import io.gatehouse.audit.entry.Fact;
import io.gatehouse.audit.format.LogFormat;
import io.gatehouse.audit.signing.SigningKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The loops, each a program of its own. Prints milliseconds for each 1000. */
public final class AuditLoops {
    private static final int THREADS = 2;
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(3);
    private static final long MEASURED = TimeUnit.SECONDS.toNanos(4);
    private static final SigningKey KEY = new SigningKey("anchor", new byte[32]);

    private AuditLoops() {}

    /** Takes {@code signing}, or {@code lines} or {@code signed-lines} with a settings file, an address and a count. */
    public static void main(String[] arguments) throws Exception {
        System.out.println(
                switch (arguments[0]) {
                    case "signing" -> signing();
                    case "lines" -> posting(arguments, LogFormat.CEF::signedText);
                    case "signed-lines" -> posting(arguments, fact -> LogFormat.CEF.line(fact, KEY));
                    default -> throw new IllegalArgumentException(arguments[0]);
                });
    }

    /** Ed25519 over 32 bytes, the size of a hash, on two threads. */
    private static double signing() throws InterruptedException, ExecutionException {
        var total = 0.0;
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var loops = new ArrayList<Future<Double>>();
            for (var thread = 0; thread < THREADS; thread++) {
                loops.add(threads.submit(AuditLoops::perSecond));
            }
            for (var loop : loops) {
                total += loop.get();
            }
        }
        return 1e6 / total;
    }

    private static double perSecond() {
        signFor(WARM_UP);
        return signFor(MEASURED) * 1e9 / MEASURED;
    }

    private static double signFor(long nanos) {
        var message = new byte[32];
        var end = System.nanoTime() + nanos;
        var count = 0;
        while (System.nanoTime() < end) {
            message[count++ % 32] ^= KEY.signature(message)[0];
        }
        return count;
    }

    private static double posting(String[] arguments, PostingLoop.Line<Fact> line) throws Exception {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(arguments[1]))) {
            settings.load(reader);
        }
        try (var loop = new PostingLoop(settings, arguments[2], line)) {
            return loop.run(Integer.parseInt(arguments[3]));
        }
    }
}
