package io.gatehouse.audit.reading.settings;

import io.gatehouse.audit.reading.TailEntries;
import org.springframework.context.SmartLifecycle;

/** Ends the tails before the web server waits for its requests to end: a tail would never end by itself. */
final class StopTails implements SmartLifecycle {
    private final TailEntries tail;
    private volatile boolean running;

    StopTails(TailEntries tail) {
        this.tail = tail;
    }

    @Override
    public void start() {
        tail.open();
        running = true;
    }

    @Override
    public void stop() {
        tail.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
