package io.gatehouse.audit;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.audit.entry.ChainVerifier;
import io.gatehouse.audit.entry.Entry;
import io.gatehouse.audit.record.messaging.Events;
import io.gatehouse.audit.signing.JsonWebKeys;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.TestTopics;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Instances are killed while records flow; then everything is counted, on the topic and at the receiver. */
class CrashIT {
    private static final Pattern EVENT_ID = Pattern.compile("event_id=([0-9a-f-]{36})");
    private static final List<String> TOPICS =
            List.of(Topics.APPLICATION_EVENTS, Topics.CLIENT_EVENTS, Topics.OBSERVATIONS);

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final AtomicBoolean flowing = new AtomicBoolean(true);

    @Test
    void whateverIsKilledEachRecordHasOneEntryAndReachesTheReceiver() throws InterruptedException {
        try (var receiver = new Receiver();
                var first = ServiceProcess.start("first");
                var second = ServiceProcess.start("second")) {
            enable(first, receiver);
            var flow = Thread.ofPlatform().start(this::send);

            killAndStartAgain(first);
            killAndStartAgain(second);
            killAndStartAgain(first);
            flowing.set(false);
            flow.join();

            await().atMost(ofSeconds(90))
                    .untilAsserted(() -> assertThat(eventIds(AuditIT.entries())).containsAll(sent));
            assertThat(AuditIT.entries())
                    .extracting(entry -> entry.fact().source())
                    .doesNotHaveDuplicates();
            assertChainsAreWhole(second);
            await().atMost(ofSeconds(60))
                    .untilAsserted(() -> assertThat(received(receiver)).containsAll(sent));
            assertOrderAtReceiver(receiver);
            second.api().patch("/v2/audit-log-webhook", "{\"enabled\":false}");
        }
    }

    /** Once it has shown that it records. */
    private void killAndStartAgain(ServiceProcess service) {
        var before = sent.size();
        await().atMost(ofSeconds(60)).until(() -> sent.size() > before + 300);
        service.kill();
        var killed = sent.size();
        await().atMost(ofSeconds(60)).until(() -> sent.size() > killed + 300);
        service.startAgain();
    }

    private void send() {
        for (var number = 0; flowing.get(); number++) {
            var id = UUID.randomUUID();
            var event = Events.applicationUpdated(id, Instant.now().truncatedTo(ChronoUnit.MILLIS));
            TestTopics.send(TOPICS.get(number % TOPICS.size()), "key-" + number % 40, event);
            sent.add(id.toString());
        }
    }

    private static void enable(ServiceProcess service, Receiver receiver) {
        var answer = service.api()
                .patch("/v2/audit-log-webhook", "{\"endpoint\":\"" + receiver.url() + "\",\"enabled\":true}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void assertChainsAreWhole(ServiceProcess service) {
        var keys = service.api()
                .withoutToken()
                .get("/v2/audit-log-webhook/jwks.json")
                .body();
        var verifier = new ChainVerifier(JsonWebKeys.verifyingKeys(keys));
        AuditIT.chains().forEach((partition, chain) -> assertThat(verifier.verify(chain))
                .as("chain of partition " + partition)
                .isEmpty());
    }

    /** The first time that each entry arrives, those of its chain before it have arrived. */
    private void assertOrderAtReceiver(Receiver receiver) {
        var firsts = received(receiver).stream().distinct().toList();
        var all = new HashSet<>(sent);
        AuditIT.chains().forEach((partition, chain) -> {
            var mine = new HashSet<>(eventIds(chain));
            mine.retainAll(all);
            assertThat(firsts.stream().filter(mine::contains))
                    .containsExactlyElementsOf(
                            eventIds(chain).stream().filter(mine::contains).toList());
        });
    }

    private static List<String> eventIds(Collection<Entry> entries) {
        return entries.stream().map(entry -> entry.fact().eventId().toString()).collect(Collectors.toList());
    }

    private static List<String> received(Receiver receiver) {
        return receiver.lines().stream()
                .map(EVENT_ID::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .map(found -> found.substring("event_id=".length()))
                .toList();
    }
}
