package io.gatehouse.schemas.consuming;

import static io.gatehouse.schemas.consuming.ConsumingTestService.EVENTS;
import static io.gatehouse.schemas.consuming.ConsumingTestService.HEARD;
import static io.gatehouse.schemas.consuming.ConsumingTestService.STATES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.events.ApplicationDeleted;
import io.gatehouse.events.ClientDeleted;
import io.gatehouse.events.CredentialType;
import io.gatehouse.schemas.consuming.ConsumingTestService.Handled;
import io.gatehouse.schemas.test.ServiceContext;
import io.gatehouse.schemas.test.TestKafka;
import io.gatehouse.schemas.test.TestRegistry;
import io.gatehouse.schemas.test.TestTopics;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.KafkaNull;
import org.springframework.test.context.ContextConfiguration;

/** What consumers do with records that fail, through a real binder and a real broker. */
@SpringBootTest(
        properties = "spring.config.name=consuming-test",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServiceContext.class)
@ExtendWith(OutputCaptureExtension.class)
class DeadLettersIT {
    private static final String DEAD_LETTERS = EVENTS + ".consuming-test.dlq";
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final ConsumingTestService service;
    private final MeterRegistry meters;

    @Autowired
    DeadLettersIT(ConsumingTestService service, MeterRegistry meters) {
        this.service = service;
        this.meters = meters;
    }

    @BeforeAll
    static void topics() {
        ConsumingTestService.createTopics();
    }

    @ParameterizedTest
    @CsvSource({
        "garbage,            67617262616765",
        "wrong magic,        0100000001 0a68656c6c6f",
        "too short,          0000",
        "unknown schema id,  00000f4240 0a68656c6c6f"
    })
    void aRecordThatCannotBeReadIsKeptByteForByteAndTheConsumerGoesOn(String kind, String hex) {
        // given
        var key = new byte[] {
            (byte) 0xff,
            (byte) 0xfe,
            0,
            (byte) kind.length(),
            (byte) UUID.randomUUID().hashCode()
        };
        var value = HexFormat.of().parseHex(hex.replace(" ", ""));
        // when
        var sent = TestTopics.sendRaw(EVENTS, key, value, new RecordHeader("from", kind.getBytes(UTF_8)));
        // then
        var kept = await().atMost(LONGEST).until(() -> deadLetter(key), Objects::nonNull);
        assertThat(kept.value()).isEqualTo(value);
        assertThat(kept.partition()).isEqualTo(sent.partition());
        assertThat(text(kept, "from")).isEqualTo(kind);
        assertThat(text(kept, "reason")).isNotBlank();
        assertThat(text(kept, KafkaHeaders.DLT_ORIGINAL_TOPIC)).isEqualTo(EVENTS);
        assertThat(number(kept, KafkaHeaders.DLT_ORIGINAL_PARTITION)).isEqualTo(sent.partition());
        assertThat(number(kept, KafkaHeaders.DLT_ORIGINAL_OFFSET)).isEqualTo(sent.offset());
        assertThat(number(kept, KafkaHeaders.DLT_ORIGINAL_TIMESTAMP)).isEqualTo(sent.timestamp());
        assertThat(text(kept, KafkaHeaders.DLT_EXCEPTION_FQCN)).contains("Exception");
        assertThat(kept.headers())
                .extracting("key")
                .doesNotContain("gatehouse_original_key", "gatehouse_original_value");
        assertTheConsumerGoesOn(key);
    }

    @Test
    void aRecordThatMakesNoSenseIsKeptAsItWasWritten(CapturedOutput output) {
        // given: bytes that our own serializer would not write again
        var key = UUID.randomUUID().toString();
        var value = writtenByANewerProducer(event(key, 1));
        service.failNext(key, new UnusableRecordException("revision 1 (expected: 2)"));
        var before = counted();
        // when
        TestTopics.sendRaw(EVENTS, key.getBytes(UTF_8), value);
        // then
        var kept = await().atMost(LONGEST).until(() -> deadLetter(key.getBytes(UTF_8)), Objects::nonNull);
        assertThat(kept.value()).isEqualTo(value);
        assertThat(text(kept, "reason")).isEqualTo("revision 1 (expected: 2)");
        assertThat(text(kept, KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN))
                .isEqualTo(UnusableRecordException.class.getName());
        assertThat(counted() - before).isOne();
        assertThat(output).contains("record kept aside as dead letter").doesNotContain("provider-of-" + key);
        assertTheConsumerGoesOn(key.getBytes(UTF_8));
    }

    @Test
    void aTypeThatThisVersionDoesNotKnowIsKept() {
        var key = UUID.randomUUID().toString();
        var value = UnknownEvents.bytes(EVENTS);
        // when
        TestTopics.sendRaw(EVENTS, key.getBytes(UTF_8), value);
        // then
        var kept = await().atMost(LONGEST).until(() -> deadLetter(key.getBytes(UTF_8)), Objects::nonNull);
        assertThat(kept.value()).isEqualTo(value);
        assertThat(text(kept, "reason")).contains("AddedLater");
    }

    @Test
    void aFailureOfTheWorldIsTriedAgainInOrderUntilItPasses(CapturedOutput output) {
        var key = UUID.randomUUID().toString();
        var away = new DataAccessResourceFailureException("database is away");
        service.failNext(key, away, away, away);
        // when
        TestTopics.send(EVENTS, key, event(key, 1));
        TestTopics.send(EVENTS, key, event(key, 2));
        // then
        await().atMost(LONGEST).untilAsserted(() -> assertThat(revisions(key)).containsExactly(1L, 2L));
        assertThat(deadLetter(key.getBytes(UTF_8))).isNull();
        assertThat(output.toString().lines().filter(line -> line.contains("record not handled")))
                .hasSize(1);
        assertThat(output).doesNotContain("provider-of-" + key);
    }

    @Test
    void aRecordThatTurnsOutUnusableAfterAFailureOfTheWorldIsKept() {
        var key = UUID.randomUUID().toString();
        service.failNext(
                key,
                new DataAccessResourceFailureException("database is away"),
                new UnusableRecordException("no sense"));
        // when
        TestTopics.send(EVENTS, key, event(key, 1));
        TestTopics.send(EVENTS, key, event(key, 2));
        // then
        await().atMost(LONGEST).untilAsserted(() -> assertThat(revisions(key)).containsExactly(2L));
        assertThat(deadLetter(key.getBytes(UTF_8))).isNotNull();
    }

    @Test
    void aRegistryThatIsAwayIsNoFaultOfTheRecord() {
        // given: a schema that the consumer has not met
        var key = UUID.randomUUID().toString();
        var value = TestTopics.bytes(EVENTS, anotherEvent(key));
        var refused = TestRegistry.refused();
        TestRegistry.available(false);
        try {
            // when
            TestTopics.sendRaw(EVENTS, key.getBytes(UTF_8), value);
            await().atMost(LONGEST).until(() -> TestRegistry.refused() > refused + 1);
        } finally {
            TestRegistry.available(true);
        }
        // then
        await().atMost(LONGEST).untilAsserted(() -> assertThat(handled(key)).hasSize(1));
        assertThat(deadLetter(key.getBytes(UTF_8))).isNull();
    }

    @Test
    void aTombstoneArrivesWithItsKey() {
        var key = UUID.randomUUID().toString();
        TestTopics.send(STATES, key, null);
        await().atMost(LONGEST)
                .untilAsserted(() ->
                        assertThat(handled(key)).extracting(Handled::payload).containsExactly(KafkaNull.INSTANCE));
    }

    @Test
    void aHandlerWorksForTheTraceOfItsRecord() {
        var key = UUID.randomUUID().toString();
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        TestTopics.send(EVENTS, key, event(key, 1), new RecordHeader("traceparent", trace.getBytes(UTF_8)));
        await().atMost(LONGEST)
                .untilAsserted(() ->
                        assertThat(handled(key)).extracting(Handled::trace).containsExactly(trace));
    }

    @Test
    void anInstanceThatOnlyListensInPassesOverWhatItCannotReadAndKeepsNothing() {
        var key = UUID.randomUUID().toString();
        await().atMost(LONGEST)
                .untilAsserted(
                        () -> { // it hears only what is sent while it listens
                            TestTopics.sendRaw(HEARD, key.getBytes(UTF_8), "garbage".getBytes(UTF_8));
                            TestTopics.send(HEARD, key, event(key, 1));
                            assertThat(handled(key)).isNotEmpty();
                        });
        assertThat(TestKafka.topics()).noneMatch(topic -> topic.startsWith(HEARD + "."));
    }

    private void assertTheConsumerGoesOn(byte[] key) {
        TestTopics.sendRaw(EVENTS, key, TestTopics.bytes(EVENTS, event("next", 1)));
        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(handled(new String(key, UTF_8))).isNotEmpty());
    }

    private List<Handled> handled(String key) {
        return service.handled.stream().filter(one -> one.key().equals(key)).toList();
    }

    private List<Long> revisions(String key) {
        return handled(key).stream()
                .map(one -> ((ClientDeleted) one.payload()).getRevision())
                .toList();
    }

    private double counted() {
        var counter = meters.find("consuming.dead.letters")
                .tags("topic", EVENTS, "group", "consuming-test")
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private static @Nullable ConsumerRecord<byte[], byte[]> deadLetter(byte[] key) {
        return TestTopics.rawRecords(DEAD_LETTERS).stream()
                .filter(record -> Arrays.equals(record.key(), key))
                .findFirst()
                .orElse(null);
    }

    private static String text(ConsumerRecord<?, ?> record, String header) {
        return new String(record.headers().lastHeader(header).value(), UTF_8);
    }

    private static long number(ConsumerRecord<?, ?> record, String header) {
        var value = ByteBuffer.wrap(record.headers().lastHeader(header).value());
        return value.remaining() == Integer.BYTES ? value.getInt() : value.getLong();
    }

    private static ClientDeleted event(String key, long revision) {
        return ClientDeleted.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(Instant.EPOCH)
                .setOrganizationId(ServiceContext.ORGANIZATION_ID)
                .setApplicationId(key)
                .setRevision(revision)
                .setDcrProviderId("provider-of-" + key)
                .build();
    }

    private static ApplicationDeleted anotherEvent(String key) {
        return ApplicationDeleted.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(Instant.EPOCH)
                .setOrganizationId(ServiceContext.ORGANIZATION_ID)
                .setApplicationId(key)
                .setRevision(1)
                .setPortalId("portal")
                .setDeveloperId("developer")
                .setCredentialType(CredentialType.CLIENT_CREDENTIALS)
                .build();
    }

    private static byte[] writtenByANewerProducer(ClientDeleted event) {
        return UnknownEvents.withOneFieldMore(EVENTS, event);
    }
}
