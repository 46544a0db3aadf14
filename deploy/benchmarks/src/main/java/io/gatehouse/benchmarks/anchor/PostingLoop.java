package io.gatehouse.benchmarks.anchor;

import io.gatehouse.audit.entry.Fact;
import io.gatehouse.audit.topic.AuditEntries;
import io.gatehouse.audit.topic.EntriesConsumers;
import io.gatehouse.schemas.serialization.AvroDeserializer;
import io.gatehouse.schemas.serialization.AvroSerializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.StringJoiner;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.kafka.clients.consumer.Consumer;

/** Reads entries, formats them, compresses and posts 500 at a time, and keeps nothing in mind. */
final class PostingLoop implements AutoCloseable {
    private static final int POST = 500;

    private final Properties settings;
    private final String address;
    private final Line<Fact> line;
    private final CloseableHttpClient http = HttpClients.createDefault();
    private StringJoiner lines = new StringJoiner("\n");
    private int gathered;

    /** Makes a line of something. */
    interface Line<T> {
        String of(T thing);
    }

    PostingLoop(Properties settings, String address, Line<Fact> line) {
        this.settings = settings;
        this.address = address;
        this.line = line;
    }

    /** Once to warm up, and once more. */
    double run(int entries) throws IOException {
        loop(entries / 2);
        var before = System.nanoTime();
        loop(entries);
        return (System.nanoTime() - before) / 1e3 / entries;
    }

    private void loop(int entries) throws IOException {
        var decoder = new AvroDeserializer();
        decoder.configure(Map.of("schema.registry.url", settings.getProperty("gatehouse.schema-registry.url")), false);
        var codec = new AuditEntries(new AvroSerializer(), decoder);
        var kafka = Map.<String, Object>of("bootstrap.servers", settings.getProperty("spring.kafka.bootstrap-servers"));
        try (var consumer = new EntriesConsumers(kafka).consumer(2000)) {
            var partitions = EntriesConsumers.partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            read(consumer, codec, entries);
        }
    }

    private void read(Consumer<byte[], byte[]> consumer, AuditEntries codec, int entries) throws IOException {
        for (var read = 0; read < entries; ) {
            for (var record : consumer.poll(Duration.ofSeconds(1))) {
                lines.add(line.of(codec.entry(record.value()).fact()));
                read++;
                if (++gathered == POST) {
                    post();
                }
            }
        }
    }

    private void post() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes, 8192)) {
            gzip.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
        var post = new HttpPost(address);
        post.setEntity(new ByteArrayEntity(bytes.toByteArray(), ContentType.TEXT_PLAIN, "gzip"));
        http.execute(post, answer -> answer.getCode());
        lines = new StringJoiner("\n");
        gathered = 0;
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
