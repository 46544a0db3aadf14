package io.gatehouse.audit.record.messaging;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Healthy while all consumers of the sources run; one that stopped for good needs a restart. */
final class RecordingHealthIndicator extends AbstractHealthIndicator {
    private final ConcurrentMessageListenerContainer<byte[], byte[]> container;

    RecordingHealthIndicator(ConcurrentMessageListenerContainer<byte[], byte[]> container) {
        this.container = container;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var whole = container.isRunning() && container.isInExpectedState();
        builder.status(whole ? "UP" : "DOWN")
                .withDetail("consumers", container.getContainers().size());
    }
}
