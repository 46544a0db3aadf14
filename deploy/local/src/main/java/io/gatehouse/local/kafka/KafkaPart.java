package io.gatehouse.local.kafka;

import io.gatehouse.local.port.Port;
import io.gatehouse.local.process.Program;
import io.gatehouse.local.stack.Context;
import io.gatehouse.local.stack.JavaProgram;
import io.gatehouse.local.stack.Part;
import io.gatehouse.local.state.PrivateFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One Kafka broker that is its own controller, on disk. */
public record KafkaPart(Context context) implements Part {
    /** As other parts name it. */
    public static final String NAME = "kafka";

    /** Where clients connect. */
    public static String bootstrap(Context context) {
        return "127.0.0.1:" + context.port(Port.KAFKA);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public Program program() {
        PrivateFiles.deleteTree(marker());
        PrivateFiles.write(configuration(), properties());
        return JavaProgram.of(context, this)
                .heap(192)
                .options("-XX:TieredStopAtLevel=1")
                .ownMain(Broker.class.getName())
                .arguments(configuration(), marker())
                .program();
    }

    @Override
    public List<Path> classPath() {
        return context.installation().libraries();
    }

    @Override
    public boolean answers() {
        return Files.exists(marker()) && ApiVersionsProbe.answers(context.port(Port.KAFKA));
    }

    @Override
    public boolean ready() {
        return answers();
    }

    @Override
    public Facts facts() {
        return new Facts(NAME, bootstrap(context), Map.of("bootstrap", bootstrap(context)));
    }

    /**
     * Topics are made on demand, with as many partitions as ours have: a consumer's dead letters go to the partition they
     * came from, and nobody knows beforehand which consumers will need such a topic.
     */
    private String properties() {
        return """
            node.id=1
            process.roles=broker,controller
            controller.quorum.voters=1@127.0.0.1:%2$d
            listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
            controller.listener.names=CONTROLLER
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            inter.broker.listener.name=PLAINTEXT
            log.dirs=%3$s
            gatehouse.cluster.id=%4$s
            num.partitions=8
            auto.create.topics.enable=true
            default.replication.factor=1
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=4
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=4
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            group.initial.rebalance.delay.ms=0
            log.cleaner.dedupe.buffer.size=8388608
            num.network.threads=2
            num.io.threads=4
            """.formatted(
                        context.port(Port.KAFKA),
                        context.port(Port.KAFKA_CONTROLLER),
                        context.state().data(NAME).resolve("log"),
                        context.secrets().kafkaClusterId());
    }

    private Path configuration() {
        return context.state().config("kafka.properties");
    }

    /** Written by the broker when its topics are there. */
    private Path marker() {
        return context.state().data(NAME).resolve("ready");
    }
}
