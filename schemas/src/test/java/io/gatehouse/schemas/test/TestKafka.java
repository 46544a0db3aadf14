package io.gatehouse.schemas.test;

import io.gatehouse.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/**
 * One real broker per JVM, with all topics: in a container where Docker answers, else inside the JVM. Which one, and why, is
 * printed once.
 */
public final class TestKafka {
    public static final int PARTITIONS = 8;

    private static final String IMAGE = "apache/kafka:4.2.1";
    private static final Map<String, String> BROKER = Map.of(
            "auto.create.topics.enable", "false",
            "group.initial.rebalance.delay.ms", "0",
            "group.min.session.timeout.ms", "1000",
            "offsets.topic.num.partitions", "4",
            "transaction.state.log.num.partitions", "4",
            "log.cleaner.dedupe.buffer.size", "8388608");

    private static @Nullable String bootstrap;

    private TestKafka() {}

    /** Address of the broker; the first call starts it. */
    public static synchronized String bootstrap() {
        if (bootstrap == null) {
            bootstrap = start();
            create(Topics.ALL);
        }
        return bootstrap;
    }

    /** Makes topics with 8 partitions; the catalog's is compacted. */
    public static void create(List<String> names) {
        var topics = names.stream()
                .map(name -> new NewTopic(name, PARTITIONS, (short) 1)
                        .configs(Map.of("cleanup.policy", name.equals(Topics.CATALOG_EVENTS) ? "compact" : "delete")))
                .toList();
        try (var admin = admin()) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("topics were not made: " + names, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap()));
    }

    private static String start() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return embedded("Docker does not answer");
        }
        try {
            return container();
        } catch (RuntimeException e) {
            return embedded("Docker answers but " + IMAGE + " does not start: " + e.getMessage());
        }
    }

    @SuppressWarnings("resource") // lives as long as the JVM; Testcontainers ends it
    private static String container() {
        var broker = new KafkaContainer(IMAGE);
        BROKER.forEach((key, value) ->
                broker.withEnv("KAFKA_" + key.replace('.', '_').toUpperCase(java.util.Locale.ROOT), value));
        broker.start();
        say("Testcontainers, " + IMAGE, "Docker answers");
        return broker.getBootstrapServers();
    }

    private static String embedded(String reason) {
        var broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS);
        broker.brokerProperties(BROKER);
        broker.afterPropertiesSet();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy, "stop test broker"));
        say("embedded KRaft broker", reason);
        return broker.getBrokersAsString();
    }

    @SuppressWarnings("SystemOut") // for whoever reads the build's output
    private static void say(String chosen, String reason) {
        System.out.println("Kafka for tests: " + chosen + " (" + reason + ")");
    }
}
