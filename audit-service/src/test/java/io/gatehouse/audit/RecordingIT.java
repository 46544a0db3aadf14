package io.gatehouse.audit;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.audit.entry.Entry;
import io.gatehouse.audit.record.messaging.Events;
import io.gatehouse.events.ApplicationUpdated;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.TestTopics;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class RecordingIT extends AuditIT {
    private static final List<String> SOURCES =
            Topics.ALL.stream().filter(topic -> !topic.equals(Topics.ENTRIES)).toList();

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyRecordOfEverySourceBecomesOneEntryInTheOrderOfItsSource(CapturedOutput output) {
        var sent = new ArrayList<RecordMetadata>();
        for (var round = 0; round < 5; round++) {
            for (var event : Events.all().toList()) {
                for (var topic : SOURCES) {
                    sent.add(TestTopics.send(topic, "key-" + sent.size() % 23, event));
                }
            }
            sent.add(TestTopics.send(Topics.CATALOG_EVENTS, "portal:" + UUID.randomUUID(), null));
        }

        await().atMost(ofSeconds(60)).untilAsserted(() -> assertThat(sourcesOf(entries()))
                .containsAll(sent.stream().map(RecordingIT::place).toList()));

        assertThat(sourcesOf(entries())).doesNotHaveDuplicates();
        chains().forEach((partition, chain) -> {
            assertThat(verifier().verify(chain))
                    .as("chain of partition " + partition)
                    .isEmpty();
            assertThat(chain)
                    .allSatisfy(entry ->
                            assertThat(entry.fact().source().partition()).isEqualTo(partition));
            assertInOrder(chain);
        });
        assertThat(TestTopics.rawRecords(Topics.ENTRIES))
                .allSatisfy(record -> assertThat(new String(record.value(), StandardCharsets.UTF_8))
                        .doesNotContain(Events.SECRET));
        assertThat(jdbc.sql("SELECT content FROM entry").query(String.class).list())
                .noneMatch(copied -> copied.contains(Events.SECRET));
        assertThat(output).doesNotContain(Events.SECRET);
    }

    @Test
    void aRecordThatCannotBeReadIsKeptByteForByteAndTheNextOnesAreRecorded() {
        var key = new byte[] {(byte) 0xc3, 0x28, 0, 7};
        var garbage = "no Avro at all".getBytes(StandardCharsets.UTF_8);

        var bad = TestTopics.sendRaw(Topics.CLIENT_EVENTS, key, garbage);
        var next = TestTopics.sendRaw(Topics.CLIENT_EVENTS, key, bytes(Events.filled(ApplicationUpdated.class, 77)));

        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(sourcesOf(entries())).contains(place(next)));
        assertThat(next.partition()).isEqualTo(bad.partition());
        assertThat(sourcesOf(entries())).doesNotContain(place(bad));
        assertThat(TestTopics.rawRecords(Topics.deadLetters(Topics.CLIENT_EVENTS, "audit-service")))
                .filteredOn(letter -> letter.partition() == bad.partition())
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.value()).isEqualTo(garbage);
                    assertThat(letter.key()).isEqualTo(key);
                    assertThat(letter.headers().lastHeader("reason")).isNotNull();
                });
    }

    @Test
    void aTombstoneOutsideTheCatalogIsADeadLetter() {
        TestTopics.send(Topics.GATEWAY_EVENTS, "nothing", null);

        await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(
                        TestTopics.rawRecords(Topics.deadLetters(Topics.GATEWAY_EVENTS, "audit-service")))
                .isNotEmpty());
    }

    @Test
    void eachRecordIsCountedOnceByWhatBecameOfIt() {
        var before = counted();
        var entry = TestTopics.send(Topics.REQUEST_OUTCOMES, "key", Events.filled(ApplicationUpdated.class, 5));
        TestTopics.send(Topics.REQUEST_OUTCOMES, "key", null);
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(sourcesOf(entries())).contains(place(entry)));

        await().atMost(ofSeconds(10)).untilAsserted(() -> assertThat(counted()).isEqualTo(before + 2));
    }

    /** What became of the records of a topic on which nothing happens by itself. */
    private double counted() {
        return Stream.of("entry", "dead_letter")
                .mapToDouble(
                        outcome -> meters.counter("audit.records", "topic", Topics.REQUEST_OUTCOMES, "outcome", outcome)
                                .count())
                .sum();
    }

    private static byte[] bytes(SpecificRecordBase event) {
        return Objects.requireNonNull(TestTopics.bytes(Topics.CLIENT_EVENTS, event));
    }

    private static void assertInOrder(List<Entry> chain) {
        Map<String, Long> last = new HashMap<>();
        for (var entry : chain) {
            var source = entry.fact().source();
            assertThat(source.offset()).isGreaterThan(last.getOrDefault(source.topic(), -1L));
            last.put(source.topic(), source.offset());
        }
    }

    private static List<String> sourcesOf(List<Entry> entries) {
        return entries.stream().map(entry -> entry.fact().source().toString()).toList();
    }

    private static String place(RecordMetadata record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }
}
