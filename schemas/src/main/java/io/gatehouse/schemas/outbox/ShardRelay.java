package io.gatehouse.schemas.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Empties one shard whenever it is woken, until it is stopped. */
class ShardRelay implements Runnable {
    private static final Duration FIRST_MISS = Duration.ofMillis(1);
    private static final Duration LONGEST_MISS = Duration.ofMillis(100);
    private static final Duration FIRST_FAILURE = Duration.ofMillis(100);
    private static final Duration LONGEST_FAILURE = Duration.ofSeconds(5);

    private final int shard;
    private final RelayBatch batch;
    private final Semaphore connections;
    private final RelayState state;
    private final Semaphore signal = new Semaphore(0);
    private final Semaphore stopped = new Semaphore(0);

    /** @param connections how many shards may hold a database connection at a time */
    ShardRelay(int shard, RelayBatch batch, Semaphore connections, RelayState state) {
        this.shard = shard;
        this.batch = batch;
        this.connections = connections;
        this.state = state;
    }

    void wake() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    /** Lets the current step end; what is left stays for the next start. */
    void stop() {
        stopped.release();
        signal.release();
    }

    @Override
    public void run() {
        try {
            while (!isStopped()) {
                signal.acquire();
                signal.drainPermits();
                empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void empty() throws InterruptedException {
        var miss = FIRST_MISS;
        var failure = FIRST_FAILURE;
        while (!isStopped()) {
            try {
                switch (step()) {
                    case EMPTY -> {
                        return;
                    }
                    case SENT -> {
                        state.succeeded();
                        miss = FIRST_MISS;
                        failure = FIRST_FAILURE;
                    }
                    case MISSED -> miss = pause(miss, LONGEST_MISS);
                }
            } catch (RuntimeException e) {
                state.failed(e);
                failure = pause(failure, LONGEST_FAILURE);
            }
        }
    }

    private RelayBatch.Outcome step() throws InterruptedException {
        connections.acquire();
        try {
            return batch.run(shard);
        } finally {
            connections.release();
        }
    }

    /** Waits unless stopped; gives the next, longer pause. */
    private Duration pause(Duration pause, Duration longest) throws InterruptedException {
        if (stopped.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS)) {
            stopped.release();
        }
        var next = pause.multipliedBy(2);
        return next.compareTo(longest) > 0 ? longest : next;
    }

    private boolean isStopped() {
        return stopped.availablePermits() > 0;
    }
}
