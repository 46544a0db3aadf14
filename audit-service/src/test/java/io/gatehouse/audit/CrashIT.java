package io.gatehouse.audit;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.audit.entry.ChainVerifier;
import io.gatehouse.audit.entry.Entry;
import io.gatehouse.audit.entry.EntryJson;
import io.gatehouse.audit.signing.JsonWebKeys;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.TestTopics;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Two instances, the broker and the database are killed at random while records flow to three destinations and a replay goes to
 * a fourth; then everything is counted, on the topic, in the copy and at the receivers. {@code -Dgatehouse.crash.seconds} makes
 * it longer, {@code -Dgatehouse.crash.seed} repeats a run.
 */
class CrashIT {
    private static final Pattern EVENT_ID = Pattern.compile("event_id(?:=|\":\")([0-9a-f-]{36})");
    private static final String REPLAY = "/v3/audit-log-replay-job";
    private static final long SECONDS = Long.getLong("gatehouse.crash.seconds", 15);
    private static final long SEED = Long.getLong("gatehouse.crash.seed", System.nanoTime());

    private final List<UUID> portals = List.of(UUID.randomUUID(), UUID.randomUUID());

    @Test
    @SuppressWarnings("SystemOut") // so that a run can be repeated
    void whateverIsKilledEachRecordHasOneEntryAndReachesEachReceiverInOrder() {
        System.out.println("kills follow from seed " + SEED);
        try (var stack = CrashStack.start();
                var organization = new Receiver();
                var portal = new Receiver();
                var otherPortal = new Receiver();
                var replayed = new Receiver();
                var flow = new EventFlow(stack.broker(), portals)) {
            stack.announce(flow, portals);
            stack.enable("/v3/audit-log-webhook", organization, "cef");
            stack.enable("/v2/portals/" + portals.getFirst() + "/audit-log-webhook", portal, "json");
            stack.enable("/v2/portals/" + portals.getLast() + "/audit-log-webhook", otherPortal, "cps");
            var begin = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            flow.start();
            var before = replay(stack, flow, replayed, begin);

            var chaos = stack.rage(SEED, ofSeconds(SECONDS));
            flow.stop();
            stack.awaitReady();

            await().atMost(ofSeconds(90)).untilAsserted(() -> assertThat(sources(chains(stack)))
                    .containsExactlyInAnyOrderElementsOf(places(stack.broker())));
            assertChainsAreWhole(stack);
            await().atMost(ofSeconds(60)).untilAsserted(() -> assertCopied(stack));
            assertDelivered(stack, organization, ids(flow, sent -> true));
            assertDelivered(stack, portal, ids(flow, sent -> sent.portal().equals(portals.getFirst())));
            assertDelivered(stack, otherPortal, ids(flow, sent -> sent.portal().equals(portals.getLast())));
            await().atMost(ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(stack.api().get(REPLAY).body()).contains("\"completed\""));
            assertDelivered(stack, replayed, before);
            System.out.println("killed " + chaos.killed() + "; " + flow.sent().size() + " records, " + before.size()
                    + " of them replayed");
        }
    }

    /** Asks for a replay to a receiver that refuses every other request; what it will send. */
    private static List<String> replay(CrashStack stack, EventFlow flow, Receiver to, Instant begin) {
        await().atMost(ofSeconds(60)).until(() -> flow.sent().size() > 500);
        var before = ids(flow, sent -> true);
        await().atMost(ofSeconds(60))
                .untilAsserted(() -> assertThat(eventIds(entries(stack))).containsAll(before));
        var count = new AtomicInteger();
        to.answer(() -> count.incrementAndGet() % 2 == 0 ? 202 : 503);
        var answer = stack.api().put(REPLAY, """
                {"start_at":"%s","end_at":"%s","audit_log_destination_id":"%s"}""".formatted(begin, Instant.now(), stack.destination(to, "cef")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return before;
    }

    private static Map<Integer, List<Entry>> chains(CrashStack stack) {
        return AuditIT.chains(stack.broker());
    }

    private static List<Entry> entries(CrashStack stack) {
        return chains(stack).values().stream().flatMap(List::stream).toList();
    }

    private static List<String> sources(Map<Integer, List<Entry>> chains) {
        return chains.values().stream()
                .flatMap(List::stream)
                .map(entry -> entry.fact().source().toString())
                .toList();
    }

    /** Where all records of all sources lie. */
    private static List<String> places(String broker) {
        var places = new ArrayList<String>();
        for (var topic : Topics.ALL) {
            if (!topic.equals(Topics.ENTRIES)) {
                TestTopics.records(broker, topic)
                        .forEach(record -> places.add(topic + "-" + record.partition() + "@" + record.offset()));
            }
        }
        return places;
    }

    private static void assertChainsAreWhole(CrashStack stack) {
        var keys = stack.api().withoutToken().get("/v2/audit-log-webhook/jwks.json");
        var verifier = new ChainVerifier(JsonWebKeys.verifyingKeys(keys.body()));
        chains(stack).forEach((partition, chain) -> assertThat(verifier.verify(chain))
                .as("chain of partition " + partition)
                .isEmpty());
    }

    /** The copy holds each entry once, and each chain in its order. */
    private static void assertCopied(CrashStack stack) {
        var copied = stack.copiedEntries();
        chains(stack).forEach((partition, chain) -> assertThat(copied.stream()
                        .map(EntryJson::entry)
                        .filter(entry -> entry.fact().source().partition() == partition))
                .as("copy of partition " + partition)
                .containsExactlyElementsOf(chain));
    }

    /** All of them arrived; the first time that each of them did, those of its chain before it had arrived. */
    private static void assertDelivered(CrashStack stack, Receiver receiver, List<String> wanted) {
        await().atMost(ofSeconds(60)).untilAsserted(() -> assertThat(new HashSet<>(received(receiver)))
                .containsAll(wanted));
        var firsts = received(receiver).stream().distinct().toList();
        var all = new HashSet<>(wanted);
        chains(stack).forEach((partition, chain) -> {
            var mine = eventIds(chain).stream().filter(all::contains).toList();
            var mineAsSet = new HashSet<>(mine);
            assertThat(firsts.stream().filter(mineAsSet::contains)).containsExactlyElementsOf(mine);
        });
    }

    private static List<String> ids(EventFlow flow, Predicate<EventFlow.Sent> which) {
        return flow.sent().stream().filter(which).map(EventFlow.Sent::eventId).toList();
    }

    private static List<String> eventIds(Collection<Entry> entries) {
        return entries.stream().map(entry -> entry.fact().eventId().toString()).toList();
    }

    private static List<String> received(Receiver receiver) {
        return receiver.lines().stream()
                .map(EVENT_ID::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }
}
