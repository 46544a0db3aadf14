package io.gatehouse.gatewayconfig;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/** Calls all the time, from its start to its end, and counts how often it got through. */
final class Intruder implements AutoCloseable {
    /** Leaves the machine to others, and misses no gap that a client over a network would find. */
    private static final long PAUSE = 2_000_000;

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger passed = new AtomicInteger();
    private final Thread thread;
    private volatile boolean ended;

    private Intruder(IntSupplier call) {
        this.thread = Thread.ofPlatform().name("intruder").start(() -> {
            while (!ended) {
                calls.incrementAndGet();
                if (call.getAsInt() == 200) {
                    passed.incrementAndGet();
                }
                LockSupport.parkNanos(PAUSE);
            }
        });
    }

    /** @param call the status that a call is answered with; any but 200 when there is no answer */
    static Intruder calling(IntSupplier call) {
        return new Intruder(call);
    }

    int calls() {
        return calls.get();
    }

    int passed() {
        return passed.get();
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
