package io.gatehouse.schemas.outbox;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether events get through; says so once when that changes, not at every attempt. */
class RelayState {
    private static final Logger log = LoggerFactory.getLogger(RelayState.class);

    private final AtomicBoolean held = new AtomicBoolean();
    private final OutboxMetrics metrics;

    RelayState(OutboxMetrics metrics) {
        this.metrics = metrics;
    }

    void failed(RuntimeException failure) {
        metrics.failed();
        if (held.compareAndSet(false, true)) {
            log.atWarn().setCause(failure).log("outbox held up; events wait and will be sent");
        }
    }

    void succeeded() {
        if (held.compareAndSet(true, false)) {
            log.atInfo().log("outbox flows again");
        }
    }
}
