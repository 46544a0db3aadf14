package io.gatehouse.audit.worker;

import io.gatehouse.audit.delivery.Stop;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** One thread that does the same work again and again, with a short rest in between, whatever becomes of it. */
public final class Worker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration REST = Duration.ofMillis(500);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final String name;
    private final Consumer<Stop> work;
    private volatile Stop stop = new Stop();
    private volatile Thread thread = new Thread();

    /**
     * @param name of the thread
     * @param work returns when there is nothing to do or it is told to stop
     */
    public Worker(String name, Consumer<Stop> work) {
        this.name = name;
        this.work = work;
    }

    @Override
    public void start() {
        stop = new Stop();
        thread = Thread.ofPlatform().name(name).start(() -> run(stop));
    }

    private void run(Stop mine) {
        do {
            try {
                work.accept(mine);
            } catch (RuntimeException e) {
                log.atWarn().addKeyValue("worker", name).setCause(e).log("work failed, trying again");
            }
        } while (!mine.within(REST));
    }

    @Override
    public void stop() {
        stop.ask();
        try {
            if (!thread.join(LONGEST_STOP)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }
}
