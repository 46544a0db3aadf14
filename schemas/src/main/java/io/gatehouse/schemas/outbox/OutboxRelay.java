package io.gatehouse.schemas.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/**
 * Brings the outbox to Kafka. Woken by the commits of this process and, for what others left behind, by a poll. Any number of
 * relays may work on one database: each shard is with one of them at a time, and is free the moment that one dies.
 */
class OutboxRelay implements SmartLifecycle {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    /** Shards that may hold a connection at a time, so that a slow broker leaves most of the pool to the service. */
    private static final int CONNECTIONS = 4;

    private final OutboxTable table;
    private final RelayState state;
    private final RelayBatch batch;
    private volatile List<ShardRelay> shards = List.of();
    private List<Thread> threads = List.of();
    private CountDownLatch stopping = new CountDownLatch(1);

    OutboxRelay(OutboxTable table, RelayBatch batch, RelayState state) {
        this.table = table;
        this.batch = batch;
        this.state = state;
    }

    /** Says that events of a shard were committed. */
    void wake(int shard) {
        var running = shards;
        if (!running.isEmpty()) {
            running.get(shard).wake();
        }
    }

    @Override
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        var connections = new Semaphore(CONNECTIONS);
        stopping = new CountDownLatch(1);
        shards = Shards.all()
                .mapToObj(shard -> new ShardRelay(shard, batch, connections, state))
                .toList();
        var started = new ArrayList<Thread>();
        shards.forEach(shard -> started.add(start("outbox-shard-" + started.size(), shard)));
        started.add(start("outbox-poll", this::poll));
        threads = started;
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        shards.forEach(ShardRelay::stop);
        var deadline = System.nanoTime() + LONGEST_STOP.toNanos();
        try {
            for (var thread : threads) {
                thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        shards = List.of();
        threads = List.of();
    }

    @Override
    public boolean isRunning() {
        return !shards.isEmpty();
    }

    /** Before the web server and the consumers, and after them when stopping, so that their last events leave too. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void poll() {
        try {
            do {
                wakeWaiting();
            } while (!stopping.await(POLL.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void wakeWaiting() {
        try {
            table.waitingShards().forEach(this::wake);
        } catch (RuntimeException e) {
            state.failed(e);
        }
    }

    private static Thread start(String name, Runnable work) {
        return Thread.ofVirtual().name(name).start(work);
    }
}
