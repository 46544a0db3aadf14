package io.gatehouse.local.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Prints each step when it is done, with the seconds since the start and what the step took. */
final class Narrator {
    private final PrintStream out;
    private final long start = System.nanoTime();

    Narrator(PrintStream out) {
        this.out = out;
    }

    /** A headline between steps. */
    void chapter(String title) {
        out.printf("%n%s%n", title);
    }

    /** Runs a step and prints how long it took. */
    <T> T step(String text, Supplier<T> action) {
        var begin = System.nanoTime();
        var result = action.get();
        out.printf(
                "  %7.2f s  %-96s %5d ms%n",
                seconds(start), text, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        return result;
    }

    /** Something worth seeing about the step before. */
    void detail(String text) {
        out.printf("             %s%n", text);
    }

    /** Asks again every 50 ms until the answer is the expected one. */
    <T> T until(T expected, Duration limit, Supplier<T> question) {
        var deadline = System.nanoTime() + limit.toNanos();
        var answer = question.get();
        while (!expected.equals(answer)) {
            if (System.nanoTime() > deadline) {
                throw new DemoFailure(
                        "still " + answer + " after " + limit.toSeconds() + " s (expected: " + expected + ")");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            answer = question.get();
        }
        return answer;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
