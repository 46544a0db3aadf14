package io.gatehouse.schemas.consuming;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Healthy while a broker answers. */
class KafkaHealthIndicator extends AbstractHealthIndicator implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final Map<String, Object> settings;
    private @Nullable Admin admin;

    /** @param settings of an admin client */
    KafkaHealthIndicator(Map<String, Object> settings) {
        super("no Kafka broker answers");
        this.settings = settings;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        var brokers = admin().describeCluster().nodes().get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        builder.up().withDetail("brokers", brokers.size());
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(settings);
        }
        return admin;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }
}
