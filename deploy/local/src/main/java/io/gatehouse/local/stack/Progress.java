package io.gatehouse.local.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Tells a person what happens, each line with the seconds since the command began.
 *
 * @param begin of the command
 */
public record Progress(PrintStream out, Instant begin) {

    /** Counts from the start of this process. */
    public static Progress sinceStart(PrintStream out) {
        return new Progress(out, ProcessHandle.current().info().startInstant().orElseGet(Instant::now));
    }

    /** One line. */
    public void tell(String text) {
        out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds(), text));
    }

    /** Since the command began. */
    public double seconds() {
        return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    }
}
