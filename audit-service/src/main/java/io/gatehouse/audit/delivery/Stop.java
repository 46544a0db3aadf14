package io.gatehouse.audit.delivery;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says when it is time to stop; waits are waits for that. */
public final class Stop {
    private final CountDownLatch asked = new CountDownLatch(1);

    public void ask() {
        asked.countDown();
    }

    public boolean asked() {
        return asked.getCount() == 0;
    }

    /** Waits; true if it is time to stop. */
    public boolean within(Duration wait) {
        try {
            return asked.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
