package io.gatehouse.schemas.outbox;

import com.zaxxer.hikari.HikariDataSource;
import io.gatehouse.events.ClientDeleted;
import io.gatehouse.schemas.serialization.AvroSerializer;
import io.gatehouse.schemas.test.TestKafka;
import io.gatehouse.schemas.test.TestPostgres;
import io.gatehouse.schemas.test.TestRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An outbox on a database of its own, as one instance of a service has it. */
final class RelayFixture implements AutoCloseable {
    final MeterRegistry meters = new SimpleMeterRegistry();
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final Outbox outbox;
    final OutboxRelay relay;
    private final RelayBatch batch;
    private final HikariDataSource pool = new HikariDataSource();
    private final AvroSerializer avro = new AvroSerializer();
    private final Producer<String, byte @Nullable []> producer;

    @SuppressWarnings("unchecked") // the outbox serialises whatever its serializer takes
    RelayFixture(String database, Producer<String, byte @Nullable []> producer) {
        this.producer = producer;
        var address = TestPostgres.database(database);
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/outbox")
                .load()
                .migrate();
        jdbc = JdbcClient.create(pool);
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        avro.configure(Map.of("schema.registry.url", TestRegistry.url()), false);
        var table = new OutboxTable(jdbc);
        var metrics = new OutboxMetrics(meters, table);
        batch = new RelayBatch(table, transaction, producer, metrics);
        relay = new OutboxRelay(table, batch, new RelayState(metrics));
        outbox = new Outbox(table, (Serializer<Object>) (Serializer<?>) avro, relay::wake);
    }

    RelayFixture(String database) {
        this(database, producer(TestKafka.bootstrap()));
    }

    static Producer<String, byte @Nullable []> producer(String bootstrap) {
        var settings = OutboxAutoConfiguration.settings(new KafkaProperties());
        settings.put("bootstrap.servers", bootstrap);
        settings.put("max.block.ms", 1_000);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    void append(String topic, String key, @Nullable SpecificRecord event) {
        transaction.executeWithoutResult(status -> outbox.append(topic, key, event));
    }

    /** One step of the relay, in this thread. */
    RelayBatch.Outcome step(int shard) {
        return batch.run(shard);
    }

    double meter(String name) {
        return meters.get(name).meter().measure().iterator().next().getValue();
    }

    static ClientDeleted event(String key, long revision) {
        return ClientDeleted.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(Instant.EPOCH)
                .setOrganizationId("organisation")
                .setApplicationId(key)
                .setRevision(revision)
                .setDcrProviderId("provider")
                .build();
    }

    @Override
    public void close() {
        relay.stop();
        producer.close();
        avro.close();
        pool.close();
    }
}
