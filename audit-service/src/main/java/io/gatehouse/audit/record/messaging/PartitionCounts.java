package io.gatehouse.audit.record.messaging;

import io.gatehouse.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.SmartLifecycle;

/**
 * Checks before recording starts that all source topics and the topic of entries have the same number of partitions: the
 * entries of partition {@code i} come from the partitions {@code i} of the sources, and one instance owns all of them.
 */
final class PartitionCounts implements SmartLifecycle {
    private final Map<String, Object> kafka;
    private final List<String> topics;
    private volatile boolean running;

    PartitionCounts(Map<String, Object> kafka, List<String> sources) {
        this.kafka = kafka;
        this.topics = Stream.concat(sources.stream(), Stream.of(Topics.ENTRIES)).toList();
    }

    /**
     * Checks once.
     *
     * @throws IllegalStateException if the counts differ, a topic is missing or Kafka gives no answer; says which
     */
    @Override
    public void start() {
        var counts = counts();
        if (counts.values().stream().distinct().count() > 1) {
            throw new IllegalStateException("topics with different numbers of partitions: " + counts
                    + " (expected: the same for all, since entries keep the partition of their source)");
        }
        running = true;
    }

    private Map<String, Integer> counts() {
        try (var admin = Admin.create(kafka)) {
            var counts = new TreeMap<String, Integer>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get()
                    .forEach((topic, description) ->
                            counts.put(topic, description.partitions().size()));
            return counts;
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot describe the topics " + topics + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while asking for the topics", e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before any listener container. */
    @Override
    public int getPhase() {
        return 0;
    }
}
