package io.gatehouse.audit;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.audit.entry.Entry;
import io.gatehouse.audit.entry.EntryClass;
import io.gatehouse.audit.record.messaging.Events;
import io.gatehouse.events.ApplicationUpdated;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.TestKafka;
import io.gatehouse.schemas.test.TestTopics;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dead letters of a group of another service, from its topic to the decision about them. */
class DeadLetterIT extends AuditIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Header MINE = new RecordHeader("traceparent", bytes("00-0-0-00"));

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aRecordThatIsPutBackIsOnItsTopicAgainAsItWas() {
        var key = bytes("key-" + UUID.randomUUID());
        var value = event();
        var letter = kept("put-back", key, value);

        var answer = api().post("/v2/dead-letters/" + id(letter) + "/put-back");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).get("state").stringValue()).isEqualTo("put_back");
        assertThat(onTopic(key)).singleElement().satisfies(record -> {
            assertThat(record.value()).isEqualTo(value);
            assertThat(record.partition()).isEqualTo(5);
            assertThat(record.headers().toArray()).containsExactly(MINE);
        });
        assertThat(api().post("/v2/dead-letters/" + id(letter) + "/put-back").statusCode())
                .isEqualTo(409);
        assertThat(onTopic(key)).hasSize(1);
        awaitEntry("DeadLetterPutBack", id(letter));
    }

    @Test
    void aRecordThatIsDiscardedStaysAwayAndTheDecisionIsAudited() {
        var key = bytes("key-" + UUID.randomUUID());
        var letter = kept("discard", key, event());

        assertThat(api().delete("/v2/dead-letters/" + id(letter)).statusCode()).isEqualTo(204);

        assertThat(onTopic(key)).isEmpty();
        assertThat(api().post("/v2/dead-letters/" + id(letter) + "/put-back").statusCode())
                .isEqualTo(409);
        assertThat(api().delete("/v2/dead-letters/" + id(letter)).statusCode()).isEqualTo(409);
        awaitEntry("DeadLetterDiscarded", id(letter));
    }

    @Test
    void whatWasBegunAndNeverConfirmedCanBePutBackAgainAfterAWhile() {
        var key = bytes("key-" + UUID.randomUUID());
        var letter = kept("killed", key, event());
        var begun =
                "UPDATE dead_letter SET state = 'putting_back', decided_by = 'p', decided_at = now() - :ago::interval"
                        + " WHERE id = :id::uuid";

        jdbc.sql(begun).param("ago", "10 seconds").param("id", id(letter)).update();
        assertThat(api().post("/v2/dead-letters/" + id(letter) + "/put-back").statusCode())
                .isEqualTo(409);
        jdbc.sql(begun).param("ago", "61 seconds").param("id", id(letter)).update();
        assertThat(api().post("/v2/dead-letters/" + id(letter) + "/put-back").statusCode())
                .isEqualTo(200);

        assertThat(onTopic(key)).hasSize(1);
    }

    @Test
    void whatWasDecidedIsForgottenAfterAWhileAndWhatWaitsIsNot() {
        var waiting = kept("waiting", bytes("key-" + UUID.randomUUID()), event());
        var decided = kept("decided", bytes("key-" + UUID.randomUUID()), event());
        api().delete("/v2/dead-letters/" + id(decided));

        jdbc.sql("UPDATE dead_letter SET decided_at = decided_at - interval '31 days' WHERE id = :id::uuid")
                .param("id", id(decided))
                .update();

        await().atMost(ofSeconds(30))
                .until(() -> api().get("/v2/dead-letters/" + id(decided)).statusCode() == 404);
        assertThat(api().get("/v2/dead-letters/" + id(waiting)).statusCode()).isEqualTo(200);
    }

    @Test
    void aRecordIsShownDecodedAndItsSecretsAreNot() {
        var decoded = inspect(kept("decoded", bytes("k"), event()));
        assertThat(decoded.at("/record/schema").stringValue()).isEqualTo("io.gatehouse.events.ApplicationUpdated");
        assertThat(decoded.at("/record/fields/revision").longValue()).isEqualTo(7);
        assertThat(decoded.at("/dead_letter/reason").stringValue()).isEqualTo("not to my liking");
        assertThat(decoded.at("/dead_letter/source_partition").intValue()).isEqualTo(5);

        var secret = "{\"client_secret\":\"" + Events.SECRET + "\",\"name\":\"weather\"}";
        var garbled = inspect(kept("garbled", bytes("k"), bytes(secret)));
        assertThat(garbled.at("/record/schema").isNull()).isTrue();
        assertThat(garbled.at("/record/value/text").stringValue())
                .contains("\"weather\"")
                .doesNotContain(Events.SECRET);
        assertThat(new String(
                        Base64.getDecoder()
                                .decode(garbled.at("/record/value/base64").stringValue()),
                        StandardCharsets.UTF_8))
                .doesNotContain(Events.SECRET);
        assertThat(garbled.at("/record/value/masked").booleanValue()).isTrue();
    }

    @Test
    void waitingOnesAreCountedByTopicGroupAndReason() {
        kept("counted", bytes("a"), event());
        kept("counted", bytes("b"), event());

        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(get("/v2/dead-letter-topics").get("data"))
                        .filteredOn(group -> group.get("group").stringValue().equals("counted"))
                        .singleElement()
                        .satisfies(group -> {
                            assertThat(group.get("count").intValue()).isEqualTo(2);
                            assertThat(group.get("reason").stringValue()).isEqualTo("not to my liking");
                            assertThat(group.get("source_topic").stringValue()).isEqualTo(Topics.APPLICATION_EVENTS);
                        }));
    }

    @Test
    void whatIsNotThereIsNotFoundAndWhatIsWrongIsSaid() {
        assertThat(api().get("/v2/dead-letters/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(api().get("/v2/dead-letters/none").statusCode()).isEqualTo(400);
        assertThat(api().post("/v2/dead-letters/" + UUID.randomUUID() + "/put-back")
                        .statusCode())
                .isEqualTo(404);
        assertThat(api().get("/v2/dead-letters?filter%5Bname%5D=x").statusCode())
                .isEqualTo(400);
        assertThat(api().withoutToken().get("/v2/dead-letters").statusCode()).isEqualTo(401);
    }

    /** A dead letter of an event of partition 5, as the service lists it. */
    private JsonNode kept(String group, byte[] key, byte[] value) {
        var topic = Topics.deadLetters(Topics.APPLICATION_EVENTS, group);
        TestKafka.create(List.of(topic));
        var place = TestTopics.sendRaw(
                topic,
                key,
                value,
                MINE,
                new RecordHeader("kafka_dlt-original-partition", new byte[] {0, 0, 0, 5}),
                new RecordHeader("reason", bytes("not to my liking")));
        var list = "/v2/dead-letters?page%5Bsize%5D=100&filter%5Bconsumer_group%5D=" + group;
        return await().atMost(ofSeconds(30))
                .until(
                        () -> get(list)
                                .get("data")
                                .valueStream()
                                .filter(letter -> letter.get("offset").longValue() == place.offset()
                                        && letter.get("partition").intValue() == place.partition())
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    private void awaitEntry(String name, String letter) {
        await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(entries())
                .extracting(Entry::fact)
                .filteredOn(fact -> fact.name().equals(name)
                        && letter.equals(fact.attributes().get("dead_letter_id")))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.entryClass()).isEqualTo(EntryClass.DEAD_LETTER);
                    assertThat(fact.principalId()).isNotNull();
                    assertThat(fact.attributes()).containsEntry("source_topic", Topics.APPLICATION_EVENTS);
                }));
    }

    private static List<ConsumerRecord<byte[], byte[]>> onTopic(byte[] key) {
        return TestTopics.rawRecords(Topics.APPLICATION_EVENTS).stream()
                .filter(record -> Arrays.equals(record.key(), key))
                .toList();
    }

    private JsonNode inspect(JsonNode letter) {
        return get("/v2/dead-letters/" + id(letter));
    }

    private JsonNode get(String path) {
        var answer = api().get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String id(JsonNode letter) {
        return letter.get("id").stringValue();
    }

    private static byte[] event() {
        return Objects.requireNonNull(
                TestTopics.bytes(Topics.APPLICATION_EVENTS, Events.filled(ApplicationUpdated.class, 1)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
