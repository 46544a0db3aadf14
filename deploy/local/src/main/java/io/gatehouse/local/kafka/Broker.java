package io.gatehouse.local.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/** The broker's process: formats its folder once, serves, makes the missing topics, and says so in a file. */
public final class Broker {
    private Broker() {}

    /**
     * Serves until the process is asked to end.
     *
     * @param args the broker's properties file, and the file to write when the topics are there
     */
    public static void main(String[] args) throws Exception {
        var file = Path.of(args[0]);
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        format(file, properties.getProperty("gatehouse.cluster.id"));
        var server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop broker"));
        server.startup();
        LocalTopics.create(properties.getProperty("advertised.listeners").replaceFirst("^.*//", ""));
        announce(Path.of(args[1]));
        server.awaitShutdown();
    }

    private static void format(Path file, String clusterId) {
        var arguments = new String[] {"format", "--ignore-formatted", "-t", clusterId, "-c", file.toString()};
        if (StorageTool.execute(arguments, System.out) != 0) {
            throw new IllegalStateException("the broker's folder cannot be formatted");
        }
    }

    private static void announce(Path marker) throws IOException {
        Files.createDirectories(marker.toAbsolutePath().getParent());
        Files.writeString(marker, "ready\n");
    }
}
