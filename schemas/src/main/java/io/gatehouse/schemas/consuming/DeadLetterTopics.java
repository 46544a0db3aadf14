package io.gatehouse.schemas.consuming;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The topics that dead letters go to. One that is missing is made when it is first needed, with the partitions of its source
 * and without end of retention: what lies there waits for a person.
 */
class DeadLetterTopics {
    private static final long SECONDS = 15;
    private static final Map<String, String> KEPT = Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1");

    private final Map<String, Object> settings;
    private final Map<String, Integer> partitions = new ConcurrentHashMap<>();

    /** @param settings of an admin client */
    DeadLetterTopics(Map<String, Object> settings) {
        this.settings = settings;
    }

    /** How many partitions the dead letters of {@code source} have. */
    int partitions(String deadLetters, String source) {
        return partitions.computeIfAbsent(deadLetters, name -> present(name, source));
    }

    private int present(String deadLetters, String source) {
        try (var admin = Admin.create(settings)) {
            try {
                return count(admin, deadLetters);
            } catch (UnknownTopicOrPartitionException e) {
                return create(admin, deadLetters, count(admin, source));
            }
        }
    }

    private static int create(Admin admin, String name, int count) {
        try {
            var topic = new NewTopic(name, Optional.of(count), Optional.empty()).configs(KEPT);
            await(admin.createTopics(List.of(topic)).all());
            return count;
        } catch (TopicExistsException e) {
            return count(admin, name); // another instance was faster
        }
    }

    private static int count(Admin admin, String topic) {
        var described = admin.describeTopics(List.of(topic)).topicNameValues().get(topic);
        return described == null ? 0 : await(described).partitions().size();
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("no answer from the broker in " + SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking the broker", e);
        }
    }
}
