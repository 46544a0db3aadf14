package io.gatehouse.audit.worker;

import io.gatehouse.audit.delivery.Stop;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * One thread for each thing that wants work, for as long as it wants it: none waits for another. Threads of the platform and
 * not virtual ones, since a call that hangs inside a lock would keep a carrier from all others on Java 21.
 *
 * @param <T> the things
 */
public final class Crew<T> implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Crew.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final String name;
    private final Supplier<? extends Collection<T>> wanted;
    private final BiConsumer<T, Stop> work;
    private final Map<T, Thread> threads = new HashMap<>();
    private final Worker foreman;

    /**
     * @param name of the threads
     * @param wanted what wants work now; asked twice a second
     * @param work returns when there is nothing to do or it is told to stop; then it is begun again if it is still wanted
     */
    public Crew(String name, Supplier<? extends Collection<T>> wanted, BiConsumer<T, Stop> work) {
        this.name = name;
        this.wanted = wanted;
        this.work = work;
        this.foreman = new Worker(name, this::begin);
    }

    private void begin(Stop stop) {
        threads.values().removeIf(thread -> !thread.isAlive());
        for (var thing : wanted.get()) {
            if (!stop.asked()) {
                threads.computeIfAbsent(
                        thing,
                        mine -> Thread.ofPlatform().name(name + "-" + mine).start(() -> run(mine, stop)));
            }
        }
    }

    private void run(T thing, Stop stop) {
        try {
            work.accept(thing, stop);
        } catch (RuntimeException e) {
            log.atWarn()
                    .addKeyValue("worker", name)
                    .addKeyValue("thing", thing)
                    .setCause(e)
                    .log("work failed, trying again");
        }
    }

    @Override
    public void start() {
        foreman.start();
    }

    /** Waits for what is being done, but not for ever. */
    @Override
    public void stop() {
        foreman.stop();
        var deadline = System.nanoTime() + LONGEST_STOP.toNanos();
        try {
            for (var thread : threads.values()) {
                if (!thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
                    thread.interrupt();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return foreman.isRunning();
    }
}
