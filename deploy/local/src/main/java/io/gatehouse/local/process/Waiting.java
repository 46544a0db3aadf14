package io.gatehouse.local.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something that only can be looked at again and again. */
public final class Waiting {
    private Waiting() {}

    /**
     * Looks every {@code poll} until the condition holds.
     *
     * @return whether it came true within {@code limit}; false also when the waiting thread was interrupted
     */
    public static boolean until(BooleanSupplier condition, Duration limit, Duration poll) {
        var end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() >= end || !paused(poll)) {
                return false;
            }
        }
        return true;
    }

    private static boolean paused(Duration poll) {
        try {
            Thread.sleep(poll);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
