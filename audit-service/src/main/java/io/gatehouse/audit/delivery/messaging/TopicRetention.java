package io.gatehouse.audit.delivery.messaging;

import io.gatehouse.audit.delivery.LogUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** Asks the broker how long a topic keeps its records. */
class TopicRetention {
    private static final Duration FOR_EVER = Duration.ofDays(36_500);
    private static final Duration LONGEST_CALL = Duration.ofSeconds(10);

    private final Map<String, Object> admin;

    /** @param admin connection settings */
    TopicRetention(Map<String, Object> admin) {
        this.admin = Map.copyOf(admin);
    }

    Duration of(String topic) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (var client = Admin.create(admin)) {
            var millis = client.describeConfigs(List.of(resource))
                    .all()
                    .get(LONGEST_CALL.toMillis(), TimeUnit.MILLISECONDS)
                    .values()
                    .iterator()
                    .next()
                    .get(TopicConfig.RETENTION_MS_CONFIG)
                    .value();
            return millis.equals("-1") ? FOR_EVER : Duration.ofMillis(Long.parseLong(millis));
        } catch (ExecutionException | TimeoutException e) {
            throw new LogUnavailableException("no answer to how long " + topic + " is kept", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException("interrupted", e);
        }
    }
}
