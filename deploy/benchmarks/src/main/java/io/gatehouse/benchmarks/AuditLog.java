package io.gatehouse.benchmarks;

import io.gatehouse.events.AccessObserved;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.serialization.AvroSerializer;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/** The audit log of a running stack: makes audit-service record, and knows when it has. */
final class AuditLog implements AutoCloseable {
    static final String SERVICE = "audit-service";
    private static final int PARTITIONS = 8;
    private static final int PRINCIPALS = 1000;

    private final LocalStack stack;
    private final Admin admin;
    private final KafkaProducer<String, SpecificRecord> producer;
    private final String organization;

    AuditLog(LocalStack stack) {
        this.stack = stack;
        var settings = stack.settings(SERVICE);
        var bootstrap = settings.getProperty("spring.kafka.bootstrap-servers");
        organization = settings.getProperty("gatehouse.organization-id");
        admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
        var serializer = new AvroSerializer();
        serializer.configure(
                Map.of("schema.registry.url", settings.getProperty("gatehouse.schema-registry.url")), false);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "compression.type", "lz4", "linger.ms", 5, "batch.size", 65_536),
                new StringSerializer(),
                serializer);
    }

    /** Milliseconds for each 1000 entries, from the first observed request to the commit of the last entry about one. */
    double record(int entries) {
        var before = System.nanoTime();
        for (var number = 0; number < entries; number++) {
            var unused = producer.send(
                    new ProducerRecord<>(Topics.OBSERVATIONS, "principal-" + number % PRINCIPALS, event(number)));
        }
        producer.flush();
        var observed = observed();
        until(() -> recorded() >= observed);
        return (System.nanoTime() - before) / 1e3 / entries;
    }

    /** Waits until the copy that is searched has everything too; the last record of a partition is the mark of a commit. */
    void awaitCopy() {
        until(() -> copied() + PARTITIONS >= ends(Topics.ENTRIES));
    }

    private SpecificRecord event(int number) {
        return AccessObserved.newBuilder()
                .setEventId(new UUID(System.nanoTime(), number))
                .setOccurredAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .setOrganizationId(organization)
                .setTraceParent("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .setService("registration-service")
                .setPrincipalId(new UUID(0, number % PRINCIPALS).toString())
                .setSourceIp("192.0.2.7")
                .setUserAgent("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .setRequest("/v2/portals/3e551b39-227d-4297-b911-e68fd5d77c17/applications")
                .setMethod("PATCH")
                .setQuery("page%5Bsize%5D=10&sort=name")
                .setStatus(200)
                .setDurationMicros(1234L)
                .build();
    }

    private long observed() {
        return ends(Topics.OBSERVATIONS);
    }

    private long ends(String topic) {
        var partitions = new HashMap<TopicPartition, OffsetSpec>();
        for (var number = 0; number < PARTITIONS; number++) {
            partitions.put(new TopicPartition(topic, number), OffsetSpec.latest());
        }
        try {
            return admin.listOffsets(partitions).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Offsets move in the transaction that writes the entries. */
    private long recorded() {
        try {
            return admin.listConsumerGroupOffsets(SERVICE).partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .filter(offset -> offset.getKey().topic().equals(Topics.OBSERVATIONS))
                    .mapToLong(offset -> offset.getValue().offset())
                    .sum();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long copied() {
        try (var database = stack.database(SERVICE);
                var statement = database.createStatement();
                var rows = statement.executeQuery("select coalesce(sum(next_offset), 0) from entry_copy")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(BooleanSupplier reached) {
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not reached within 10 minutes");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
