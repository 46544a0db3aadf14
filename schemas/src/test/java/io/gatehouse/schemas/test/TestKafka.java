package io.gatehouse.schemas.test;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import io.gatehouse.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
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
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "log.cleaner.dedupe.buffer.size", "8388608");

    private static final List<String> NOISY = List.of("kafka", "org.apache.kafka", "state.change.logger");

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

    /** Makes the topics that are missing, with 8 partitions; the catalog's is compacted. */
    public static void create(List<String> names) {
        create(bootstrap(), names);
    }

    /** The same at another broker. */
    public static void create(String broker, List<String> names) {
        var present = topics(broker);
        var topics = names.stream()
                .filter(name -> !present.contains(name))
                .map(name -> new NewTopic(name, PARTITIONS, (short) 1)
                        .configs(Map.of("cleanup.policy", name.equals(Topics.CATALOG_EVENTS) ? "compact" : "delete")))
                .toList();
        try (var admin = admin(broker)) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("topics were not made: " + names, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Names of the topics that there are. */
    public static Set<String> topics() {
        return topics(bootstrap());
    }

    private static Set<String> topics(String broker) {
        try (var admin = admin(broker)) {
            return admin.listTopics().names().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not list its topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Admin admin(String broker) {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker));
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
        NOISY.forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.ERROR));
        var broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS);
        broker.brokerProperties(BROKER);
        broker.afterPropertiesSet();
        Runtime.getRuntime().addShutdownHook(new Thread(TestKafka::silence, "silence test broker"));
        say("embedded KRaft broker", reason);
        return broker.getBrokersAsString();
    }

    /** The broker dies with the JVM, after its files; its last words are thousands of lines that mean nothing. */
    private static void silence() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            logging.stop();
        }
    }

    @SuppressWarnings("SystemOut") // for whoever reads the build's output
    private static void say(String chosen, String reason) {
        System.out.println("Kafka for tests: " + chosen + " (" + reason + ")");
    }
}
