package io.gatehouse.audit;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.audit.entry.EntryJson;
import io.gatehouse.audit.format.LineVerifier;
import io.gatehouse.audit.format.LogFormat;
import io.gatehouse.audit.record.messaging.Events;
import io.gatehouse.audit.signing.JsonWebKeys;
import io.gatehouse.audit.signing.VerifyingKeys;
import io.gatehouse.events.AccessObserved;
import io.gatehouse.events.ApplicationUpdated;
import io.gatehouse.events.AuthenticationObserved;
import io.gatehouse.events.AuthorizationDecided;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.TestKafka;
import io.gatehouse.schemas.test.TestRegistry;
import io.gatehouse.schemas.test.TestTopics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The audit log as it is read: pages, tail, export, heads. */
class ReadingIT extends AuditIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SINCE = "filter[ts][gte]=2026-01-01T00:00:00Z";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theCopyHoldsEachEntryOfTheTopicOnce() {
        var portal = UUID.randomUUID();
        send(portal, 40);
        awaitEntries(portal, 40);

        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(jdbc.sql("SELECT content FROM entry ORDER BY number")
                                .query(String.class)
                                .list())
                        .containsExactlyInAnyOrderElementsOf(
                                entries().stream().map(EntryJson::text).toList()));
    }

    @Test
    void pagesLeadThroughAllEntriesAndBack() {
        var portal = UUID.randomUUID();
        send(portal, 25);
        awaitEntries(portal, 25);

        var pages = new ArrayList<JsonNode>();
        pages.add(get("/v3/audit-logs?" + SINCE + "&filter[portal_id]=" + portal + "&page[size]=10"));
        while (!next(pages.getLast(), "next").isNull()) {
            pages.add(get(next(pages.getLast(), "next").stringValue()));
        }

        assertThat(pages).extracting(page -> page.get("data").size()).containsExactly(10, 10, 5);
        var all = pages.stream().flatMap(page -> signatures(page).stream()).toList();
        assertThat(all).doesNotHaveDuplicates();
        var back = get(next(pages.get(2), "previous").stringValue());
        assertThat(signatures(back)).isEqualTo(signatures(pages.get(1)));
        assertThat(signatures(get(next(back, "previous").stringValue()))).isEqualTo(signatures(pages.get(0)));

        var newer = next(pages.getFirst(), "previous").stringValue();
        assertThat(get(newer).get("data")).isEmpty();
        assertThat(pages.getFirst().at("/meta/page/size").intValue()).isEqualTo(10);
    }

    @Test
    void eachClassHasKonnectsShapeAndASignatureOfItsOwn() throws Exception {
        var portal = UUID.randomUUID();
        observe(portal, AuthenticationObserved.class, "outcome", "SUCCESS", "authentication_type", "BASIC");
        observe(portal, AuthorizationDecided.class, "resource", "portals/{id}", "action", "edit");
        observe(portal, AccessObserved.class, "method", "POST", "query", "a=1&b=x%20y");
        awaitEntries(portal, 3);

        var logs =
                get("/v3/audit-logs?" + SINCE + "&filter[portal_id]=" + portal).get("data");

        assertThat(logs).hasSize(3);
        for (var log : logs) {
            assertThat(verifies((ObjectNode) log)).as(log.toString()).isTrue();
        }
        var access = one(portal, "gateway_access");
        assertThat(access.get("method").stringValue()).isEqualTo("POST");
        assertThat(access.get("query").stringValue()).isEqualTo("a=1&b=x+y");
        assertThat(access.get("status_code").isInt()).isTrue();
        assertThat(access.propertyNames())
                .contains("ts", "org_id", "principal_id", "actor_id", "client_ip", "trace_id", "user_agent", "uri");
        var authentication = one(portal, "authentication");
        assertThat(authentication.get("outcome").stringValue()).isEqualTo("success");
        assertThat(authentication.get("authentication_type").stringValue()).isEqualTo("basic");
        assertThat(authentication.get("successful").booleanValue()).isTrue();
        var authorization = one(portal, "authorization");
        assertThat(authorization.get("resource").stringValue())
                .startsWith("krn:konnect:")
                .endsWith(":portals/{id}");
        assertThat(authorization.get("granted").isBoolean()).isTrue();
    }

    @Test
    void ourClassesAreThereOnlyForThoseWhoUseOurFilters() {
        var application = UUID.randomUUID();
        update(application);
        await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(
                        get("/v3/audit-logs?" + SINCE + "&filter[application_id]=" + application)
                                .get("data"))
                .singleElement()
                .satisfies(log -> {
                    assertThat(log.get("type").stringValue()).isEqualTo("application");
                    assertThat(log.get("name").stringValue()).isEqualTo("ApplicationUpdated");
                }));

        assertThat(get("/v3/audit-logs?" + SINCE + "&page[size]=1000").get("data"))
                .extracting(log -> log.get("type").stringValue())
                .isSubsetOf("authentication", "authorization", "gateway_access");
        assertThat(get("/v3/audit-logs?" + SINCE + "&filter[class]=application").get("data"))
                .extracting(log -> log.get("type").stringValue())
                .containsOnly("application");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "page[size]=0; page[size]; min",
                "page[size]=1001; page[size]; max",
                "page[size]=ten; page[size]; is_integer",
                "page[after]=%25%25; page[after]; invalid",
                "page[after]=bm8; page[after]; invalid",
                "page[before]=bm8; page[before]; invalid",
                "page[after]=MToy&page[before]=MToy; page[before]; invalid",
                "page[number]=2; page[number]; unknown_property",
                "filter[ts][gte]=yesterday; filter[ts][gte]; is_date_time",
                "filter[ts][lte]=2026-02-30T00:00:00Z; filter[ts][lte]; is_date_time",
                "filter[ts][gte]=2026-02-02T00:00:00Z&filter[ts][lte]=2026-02-01T00:00:00Z; filter[ts][gte]; invalid",
                "filter[ts][gt]=2026-02-02T00:00:00Z; filter[ts][gt]; unknown_property",
                "filter[type]=access; filter[type]; enum",
                "filter[type]=access&filter[type]=access; filter[type]; invalid",
                "filter[class]=nothing; filter[class]; enum",
                "filter[class]=drift&filter[type]=authorization; filter[class]; invalid",
                "filter[portal_id]=p; filter[portal_id]; is_uuid",
                "filter[application_id][eq]=%00; filter[application_id]; is_uuid",
                "sort=ts; sort; unknown_property"
            })
    void whatIsWrongWithAQueryIsSaid(String query, String field, String rule) {
        var answer = api().get("/v3/audit-logs?" + encoded(query));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).get("invalid_parameters")).anySatisfy(wrong -> {
            assertThat(wrong.get("field").stringValue()).isEqualTo(field);
            assertThat(wrong.get("rule").stringValue()).isEqualTo(rule);
            assertThat(wrong.get("source").stringValue()).isEqualTo("query");
        });
    }

    @Test
    void anExportHoldsTheWholeEntriesInTheOrderOfTheirChains() {
        var portal = UUID.randomUUID();
        send(portal, 30);
        awaitEntries(portal, 30);

        var lines = export(portal, "ndjson");

        assertThat(lines).hasSize(30);
        assertThat(lines.stream().map(EntryJson::entry).map(entry -> EntryJson.text(entry)))
                .containsExactlyElementsOf(lines);
        chains().forEach((partition, chain) -> assertThat(lines.stream()
                        .map(EntryJson::entry)
                        .filter(entry -> entry.fact().source().partition() == partition))
                .containsExactlyElementsOf(chain.stream()
                        .filter(entry -> portal.toString().equals(entry.fact().portalId()))
                        .toList()));
        for (var format : LogFormat.values()) {
            assertThat(export(portal, format.label())).hasSize(30).allSatisfy(line -> assertThat(
                            new LineVerifier(keys()).verify(format, line))
                    .isTrue());
        }
    }

    @Test
    void aTailGoesOnBehindTheLastEventThatItsReaderHas() throws Exception {
        var portal = UUID.randomUUID();
        send(portal, 5);
        awaitEntries(portal, 5);
        String third;
        try (var tail = follow(portal, "0")) {
            await().atMost(ofSeconds(20)).until(() -> tail.ids().size() == 5);
            third = tail.ids().get(2);
        }

        try (var tail = follow(portal, third);
                var news = follow(portal, null)) {
            await().atMost(ofSeconds(20)).until(() -> tail.ids().size() == 2);
            send(portal, 4);
            await().atMost(ofSeconds(20))
                    .until(() -> tail.ids().size() == 6 && news.ids().size() == 4);
            assertThat(tail.ids()).doesNotHaveDuplicates();
            assertThat(news.ids()).isEqualTo(tail.ids().subList(2, 6));
            assertThat(EntryJson.entry(tail.data().getFirst()).fact().portalId())
                    .isEqualTo(portal.toString());
        }
        assertThat(api().get("/v3/audit-logs/tail?page[size]=1").statusCode()).isEqualTo(400);
        assertThat(api().head("/v3/audit-logs/tail").statusCode()).isEqualTo(200);
    }

    /** Follows as soon as a place is free: that of a reader who left is, once the service has noticed. */
    private TailReader follow(UUID portal, @Nullable String last) {
        var opened = new ArrayList<TailReader>();
        await().atMost(ofSeconds(30)).until(() -> {
            var tail = new TailReader(api(), portal, last);
            try {
                await().atMost(ofSeconds(2)).until(tail::opened);
                return opened.add(tail);
            } catch (ConditionTimeoutException full) {
                tail.close();
                return false;
            }
        });
        return opened.getFirst();
    }

    @Test
    void moreTailsThanAllowedAreSentAwayAndAPlaceIsFreeAgainAfterwards() throws Exception {
        var tails = new ArrayList<TailReader>();
        try {
            IntStream.range(0, 3).forEach(number -> tails.add(follow(UUID.randomUUID(), null)));

            var refused = api().get("/v3/audit-logs/tail");

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("10");
        } finally {
            tails.forEach(TailReader::close);
        }
        await().atMost(ofSeconds(20)).ignoreExceptions().untilAsserted(() -> {
            try (var tail = new TailReader(api(), UUID.randomUUID(), null)) {
                await().atMost(ofSeconds(2)).until(tail::opened);
            }
        });
    }

    @Test
    void theHeadsAreTheNewestEntriesOfTheChains() {
        var portal = UUID.randomUUID();
        send(portal, 20);
        awaitEntries(portal, 20);

        await().atMost(ofSeconds(20)).untilAsserted(() -> {
            var heads = get("/v2/audit-log-chain-heads").get("data");
            assertThat(heads)
                    .extracting(head -> head.get("partition").intValue() + ":" + head.get("sequence") + ":"
                            + head.get("hash").stringValue())
                    .containsExactlyElementsOf(chains().entrySet().stream()
                            .map(chain -> chain.getKey() + ":"
                                    + chain.getValue().getLast().sequence() + ":"
                                    + chain.getValue().getLast().hash())
                            .toList());
        });
    }

    @Test
    void theTopicIsVerifiedByTheCommand() {
        var portal = UUID.randomUUID();
        send(portal, 10);
        awaitEntries(portal, 10);
        var said = new StringWriter();

        var code = AuditCommand.commandLine()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(
                        "verify",
                        "--topic",
                        TestKafka.bootstrap(),
                        "--registry",
                        TestRegistry.url(),
                        "--keys",
                        api().address("/v2/audit-log-webhook/jwks.json"));

        assertThat(code).as(said.toString()).isZero();
        assertThat(said.toString()).matches("(?s)[1-9][0-9]+ entries: all is well\\R");
    }

    @Test
    void withoutATokenNothingIsRead() {
        for (var path : List.of(
                "/v3/audit-logs", "/v3/audit-logs/tail", "/v3/audit-logs/export", "/v2/audit-log-chain-heads")) {
            assertThat(api().withoutToken().get(path).statusCode()).as(path).isEqualTo(401);
        }
    }

    private void awaitEntries(UUID portal, int count) {
        await().atMost(ofSeconds(30))
                .until(() -> get("/v3/audit-logs?" + SINCE + "&page[size]=1000&filter[portal_id]=" + portal)
                                .get("data")
                                .size()
                        == count);
    }

    private static void send(UUID portal, int count) {
        for (var number = 0; number < count; number++) {
            observe(portal, AccessObserved.class, "method", "POST", "query", "n=" + number);
        }
    }

    private static void observe(UUID portal, Class<?> type, String... fields) {
        var event = Events.filled(type, 1);
        event.put("event_id", UUID.randomUUID());
        event.put("portal_id", portal.toString());
        event.put("request", "/api/v2/applications");
        for (var index = 0; index < fields.length; index += 2) {
            event.put(fields[index], fields[index + 1]);
        }
        TestTopics.send(Topics.OBSERVATIONS, UUID.randomUUID().toString(), event);
    }

    private static void update(UUID application) {
        var event = Events.filled(ApplicationUpdated.class, 1);
        event.put("event_id", UUID.randomUUID());
        event.put("application_id", application.toString());
        TestTopics.send(Topics.APPLICATION_EVENTS, application.toString(), event);
    }

    private JsonNode one(UUID portal, String type) {
        return get("/v3/audit-logs?" + SINCE + "&filter[portal_id]=" + portal + "&filter[type]=" + type)
                .get("data")
                .get(0);
    }

    private List<String> export(UUID portal, String format) {
        return api().get("/v3/audit-logs/export?"
                        + encoded(SINCE + "&filter[portal_id]=" + portal + "&format=" + format))
                .body()
                .lines()
                .toList();
    }

    private JsonNode get(String path) {
        var answer = api().get(encoded(path));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String encoded(String path) {
        return path.replace("[", "%5B").replace("]", "%5D");
    }

    private static JsonNode next(JsonNode page, String link) {
        return page.at("/meta/page/" + link);
    }

    private static List<String> signatures(JsonNode page) {
        return page.get("data")
                .valueStream()
                .map(log -> log.get("signature").stringValue())
                .toList();
    }

    private boolean verifies(ObjectNode log) throws Exception {
        var signature = log.remove("signature").stringValue();
        var text = new JsonCanonicalizer(log.toString()).getEncodedString();
        return keys().verify(text.getBytes(StandardCharsets.UTF_8), signature);
    }

    private VerifyingKeys keys() {
        return JsonWebKeys.verifyingKeys(
                api().withoutToken().get("/v2/audit-log-webhook/jwks.json").body());
    }
}
