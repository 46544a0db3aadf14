package io.gatehouse.schemas.outbox;

import static io.gatehouse.schemas.outbox.RelayFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.events.ClientDeleted;
import io.gatehouse.schemas.test.TestKafka;
import io.gatehouse.schemas.test.TestTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox and its relay against a real database and a real broker. */
class OutboxRelayIT {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Test
    void eventsOfAKeyArriveOnceAndInOrderFromManyWritersThroughTwoRelays() throws Exception {
        // given
        var topic = topic("outbox.order.v1");
        var keys = LongStream.range(0, 20).mapToObj(i -> "application-" + i).toList();
        try (var one = new RelayFixture("outbox_order");
                var other = new RelayFixture("outbox_order")) {
            one.jdbc
                    .sql("create table aggregate (key text primary key, revision bigint not null)")
                    .update();
            keys.forEach(key -> one.jdbc
                    .sql("insert into aggregate values (?, 0)")
                    .param(key)
                    .update());
            one.relay.start();
            other.relay.start();
            // when
            write(keys, List.of(one, other), 50);
            // then
            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(waiting(one.jdbc)).isZero());
            var inOrder = LongStream.rangeClosed(1, 100).boxed().toList();
            assertThat(revisions(topic)).hasSize(20).allSatisfy((key, revisions) -> assertThat(revisions)
                    .as(key)
                    .isEqualTo(inOrder));
        }
    }

    @Test
    void anEventOfARolledBackTransactionIsNeverSent() {
        var topic = topic("outbox.rollback.v1");
        try (var service = new RelayFixture("outbox_rollback")) {
            service.relay.start();
            // when
            service.transaction.executeWithoutResult(status -> {
                service.outbox.append(topic, "a", event("a", 1));
                status.setRollbackOnly();
            });
            service.append(topic, "a", event("a", 2));
            // then
            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(revisions(topic)).isNotEmpty());
            assertThat(revisions(topic)).isEqualTo(Map.of("a", List.of(2L)));
        }
    }

    @Test
    void anEventOutsideATransactionIsRefused() {
        try (var service = new RelayFixture("outbox_refused")) {
            assertThatThrownBy(() -> service.outbox.append("any.v1", "a", event("a", 1)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("any.v1");
        }
    }

    @Test
    void anEventTooLargeForABrokerIsRefusedBeforeItHoldsUpOthers() {
        try (var service = new RelayFixture("outbox_large")) {
            var large = ClientDeleted.newBuilder(event("a", 1))
                    .setDcrProviderId("x".repeat(Outbox.LARGEST))
                    .build();
            assertThatThrownBy(() -> service.append(topic("outbox.large.v1"), "a", large))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("expected: at most");
            assertThat(waiting(service.jdbc)).isZero();
        }
    }

    @Test
    void tombstonesAndTheTraceOfTheCauseAreCarried() {
        var topic = topic("outbox.trace.v1");
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        try (var service = new RelayFixture("outbox_trace")) {
            service.relay.start();
            // when
            service.append(
                    topic,
                    "a",
                    ClientDeleted.newBuilder(event("a", 1))
                            .setTraceParent(trace)
                            .build());
            service.append(topic, "a", null);
            // then
            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(TestTopics.records(topic)).hasSize(2));
            var records = TestTopics.records(topic);
            assertThat(records.getFirst().headers().lastHeader("traceparent").value())
                    .isEqualTo(trace.getBytes(StandardCharsets.UTF_8));
            assertThat(records.getLast().value()).isNull();
        }
    }

    @Test
    void eventsWaitForABrokerThatIsAway() throws Exception {
        var topic = topic("outbox.away.v1");
        try (var door = new BrokerDoor(TestKafka.bootstrap());
                var service = new RelayFixture("outbox_away", RelayFixture.producer(door.address()))) {
            service.relay.start();
            service.append(topic, "a", event("a", 1));
            service.append(topic, "a", event("a", 2));
            await().atMost(LONGEST).untilAsserted(() -> assertThat(service.meter("outbox.failures"))
                    .isPositive());
            assertThat(service.meter("outbox.waiting")).isEqualTo(2);
            assertThat(service.meter("outbox.oldest")).isPositive();
            // when
            door.open();
            // then
            await().atMost(LONGEST).untilAsserted(() -> assertThat(service.meter("outbox.waiting"))
                    .isZero());
            assertThat(revisions(topic)).isEqualTo(Map.of("a", List.of(1L, 2L)));
            assertThat(service.meter("outbox.sent")).isEqualTo(2);
        }
    }

    @Test
    void anInstanceThatDiesBetweenAcknowledgementAndDeleteLeavesTheSameEventsToBeSentAgain() {
        var topic = topic("outbox.killed.v1");
        var killer = new KillAfterAcknowledgement(RelayFixture.producer(TestKafka.bootstrap()), "outbox_killed");
        try (var dying = new RelayFixture("outbox_killed", killer.producer());
                var next = new RelayFixture("outbox_killed")) {
            var sent = event("a", 1);
            dying.append(topic, "a", sent);
            // when
            assertThatThrownBy(() -> dying.step(Shards.of("a"))).isInstanceOf(RuntimeException.class);
            next.relay.start();
            // then
            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(TestTopics.records(topic)).hasSize(2));
            assertThat(TestTopics.records(topic))
                    .extracting(ConsumerRecord::value)
                    .containsExactly(sent, sent);
            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(waiting(next.jdbc)).isZero());
        }
    }

    @Test
    void aShardIsTakenOverWithinASecondFromAnInstanceThatDied() throws Exception {
        var topic = topic("outbox.takeover.v1");
        try (var service = new RelayFixture("outbox_takeover");
                var dead = new ShardHolder("outbox_takeover", Shards.of("a"))) {
            service.relay.start();
            service.append(topic, "a", event("a", 1));
            await().during(Duration.ofMillis(500)).atMost(LONGEST).untilAsserted(() -> assertThat(waiting(service.jdbc))
                    .isOne());
            // when
            dead.die();
            // then
            await().atMost(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(waiting(service.jdbc)).isZero());
            assertThat(revisions(topic)).isEqualTo(Map.of("a", List.of(1L)));
        }
    }

    @Test
    void whatAStoppedInstanceLeftIsSentWhenItStartsAgain() {
        var topic = topic("outbox.restart.v1");
        try (var service = new RelayFixture("outbox_restart")) {
            service.relay.start();
            service.relay.stop();
            service.append(topic, "a", event("a", 1));
            assertThat(service.relay.isRunning()).isFalse();
            // when
            service.relay.start();
            // then
            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(revisions(topic)).containsKey("a"));
        }
    }

    /** Each service changes each aggregate so many times, all at once, as a use case does: lock, change, append. */
    private static void write(List<String> keys, List<RelayFixture> services, int times) throws Exception {
        try (var writers = Executors.newFixedThreadPool(8)) {
            var written = new ArrayList<Future<?>>();
            for (var i = 0; i < times; i++) {
                for (var key : keys) {
                    services.forEach(service -> written.add(writers.submit(() -> change(service, key))));
                }
            }
            for (var write : written) {
                write.get();
            }
        }
    }

    private static void change(RelayFixture service, String key) {
        service.transaction.executeWithoutResult(status -> {
            var revision = service.jdbc
                    .sql("update aggregate set revision = revision + 1 where key = ? returning revision")
                    .param(key)
                    .query(Long.class)
                    .single();
            service.outbox.append("outbox.order.v1", key, event(key, revision));
        });
    }

    private static Map<String, List<Long>> revisions(String topic) {
        return TestTopics.records(topic).stream()
                .collect(Collectors.groupingBy(
                        ConsumerRecord::key,
                        Collectors.mapping(record -> revision(record.value()), Collectors.toList())));
    }

    private static long revision(SpecificRecord event) {
        return ((ClientDeleted) event).getRevision();
    }

    private static long waiting(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from outbox").query(Long.class).single();
    }

    private static String topic(String name) {
        TestKafka.create(List.of(name));
        return name;
    }
}
