package io.gatehouse.audit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.gatehouse.schemas.test.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;
import org.slf4j.LoggerFactory;

/** A broker in a JVM of its own, on the class path of the tests, so that it can be killed; what it stored outlives it. */
public final class BrokerProcess implements Killable {
    private final int port = Processes.freePort();
    private final Path settings;
    private Process process;

    private BrokerProcess(Path folder) throws IOException {
        settings = folder.resolve("broker.properties");
        Files.writeString(settings, properties(folder));
        process = launch();
    }

    static BrokerProcess start() {
        try {
            return new BrokerProcess(Files.createTempDirectory("broker"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String bootstrap() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void kill() {
        Processes.kill(process.toHandle());
    }

    @Override
    public void startAgain() {
        process = launch();
    }

    private Process launch() {
        return Processes.java("broker", List.of(BrokerProcess.class.getName(), settings.toString()));
    }

    /** The broker's own process. */
    public static void main(String[] args) throws IOException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(args[0]))) {
            properties.load(reader);
        }
        var format = new String[] {"format", "--ignore-formatted", "-t", "4L6g3nShT-eMCtK--X86sw", "-c", args[0]};
        if (StorageTool.execute(format, System.err) != 0) {
            throw new IllegalStateException("the broker's folder cannot be formatted");
        }
        var server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        server.startup();
        server.awaitShutdown();
    }

    /** A broker that comes back after a kill may serve only once its former self is given up, hence the short session. */
    private String properties(Path folder) {
        return """
            node.id=1
            process.roles=broker,controller
            controller.quorum.voters=1@127.0.0.1:%2$d
            listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
            controller.listener.names=CONTROLLER
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            log.dirs=%3$s
            num.partitions=8
            default.replication.factor=1
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=4
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=4
            group.initial.rebalance.delay.ms=0
            broker.session.timeout.ms=1500
            broker.heartbeat.interval.ms=300
            log.cleaner.dedupe.buffer.size=8388608
            """.formatted(port, Processes.freePort(), folder.resolve("log"));
    }
}
