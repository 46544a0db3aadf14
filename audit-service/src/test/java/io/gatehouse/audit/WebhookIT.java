package io.gatehouse.audit;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.audit.format.LineVerifier;
import io.gatehouse.audit.format.LogFormat;
import io.gatehouse.audit.record.messaging.Events;
import io.gatehouse.audit.signing.JsonWebKeys;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.ServiceContext;
import io.gatehouse.schemas.test.TestPostgres;
import io.gatehouse.schemas.test.TestTopics;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WebhookIT extends AuditIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WEBHOOK = "/v2/audit-log-webhook";
    private static final String REPLAY = "/v2/audit-log-replay-job";
    private static final String AUTHORIZATION = "Splunk planted-webhook-7c21";

    private static final Pattern EVENT_ID = Pattern.compile("event_id(?:=|\":\")([0-9a-f-]{36})");

    private final Receiver receiver = new Receiver();

    @AfterEach
    void disable() {
        api().patch(WEBHOOK, "{\"enabled\":false}");
        receiver.close();
    }

    @Test
    @Order(1)
    void beforeAnythingIsSetTheAnswersAreKonnects() {
        assertThat(json(api().get(WEBHOOK).body())).isEqualTo(json("""
                                {"endpoint":"unconfigured","enabled":false,"log_format":"cef",
                                 "skip_ssl_verification":false,"updated_at":"0001-01-01T00:00:00Z"}"""));
        assertThat(json(api().get(WEBHOOK + "/status").body())).isEqualTo(json("""
                                {"webhook_status":"unconfigured","webhook_enabled":false,
                                 "last_attempt_at":"0001-01-01T00:00:00Z","last_response_code":0,
                                 "last_response_message":""}"""));
        assertThat(json(api().get(REPLAY).body())).isEqualTo(json("""
                                {"start_at":"0001-01-01T00:00:00Z","end_at":"0001-01-01T00:00:00Z",
                                 "status":"unconfigured","updated_at":"0001-01-01T00:00:00Z"}"""));
        assertThat(api().patch(WEBHOOK, "{\"enabled\":true}").body()).contains("\"endpoint\"", "cannot be blank");
        assertThat(putReplay(Instant.now().minusSeconds(60), Instant.now()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void onlyTheKeysArePublic() {
        assertThat(api().withoutToken().get(WEBHOOK).statusCode()).isEqualTo(401);
        assertThat(api().withoutToken().get(WEBHOOK + "/status").statusCode()).isEqualTo(401);
        assertThat(api().withoutToken().get(REPLAY).statusCode()).isEqualTo(401);
        var keys = json(api().withoutToken().get(WEBHOOK + "/jwks.json").body()).path("keys");
        assertThat(keys).hasSize(1);
        assertThat(keys.get(0).propertyNames()).containsExactlyInAnyOrder("kty", "alg", "kid", "crv", "x");
    }

    @Test
    void badSettingsAreRefusedWithTheReason() {
        assertRefused("{\"endpoint\":\"\"}", "endpoint", "cannot be blank");
        assertRefused("{\"authorization\":\" \"}", "authorization", "cannot be blank");
        assertRefused("{\"endpoint\":\"not a url\"}", "endpoint", "must be a valid URL");
        assertRefused("{\"endpoint\":\"ftp://example.com/\"}", "endpoint", "must be a valid URL");
        assertRefused("{\"endpoint\":\"https://user:password@example.com/\"}", "endpoint", "must be a valid URL");
        assertRefused("{\"log_format\":\"xml\"}", "log_format", "cef");
        assertThat(api().patch(WEBHOOK, "{\"enabled\":").statusCode()).isEqualTo(400);
        assertThat(api().patch(WEBHOOK, "{\"enabled\":\"perhaps\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void everyEntryIsDeliveredInEachFormatWithSignaturesThatVerify() {
        for (var format : LogFormat.values()) {
            var verifier = new LineVerifier(JsonWebKeys.verifyingKeys(
                    api().withoutToken().get(WEBHOOK + "/jwks.json").body()));
            enable(format.label());
            var ids = send(20);
            await().atMost(ofSeconds(30))
                    .untilAsserted(() -> assertThat(idsIn(receiver)).containsAll(ids));

            // others may still have come in the format before
            assertThat(receiver.lines().stream().filter(line -> ids.contains(eventId(line))))
                    .allSatisfy(line ->
                            assertThat(verifier.verify(format, line)).as(line).isTrue());
            assertThat(receiver.accepted()).allSatisfy(WebhookIT::assertHeaders);
            receiver.accepted().clear();
        }
    }

    @Test
    void aReceiverThatWasDownGetsEverythingInOrder() {
        enable("json");
        receiver.answer(500);
        var ids = send(130);
        await().atMost(ofSeconds(30)).until(() -> receiver.refused().size() >= 3);
        assertThat(json(api().get(WEBHOOK + "/status").body())
                        .path("webhook_status")
                        .stringValue())
                .isEqualTo("inactive");
        assertThat(json(api().get(WEBHOOK + "/status").body())
                        .path("last_response_code")
                        .intValue())
                .isEqualTo(500);

        receiver.answer(200);
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(idsIn(receiver)).containsAll(ids));

        assertThat(idsIn(receiver)).filteredOn(ids::contains).containsExactlyElementsOf(ids);
        assertThat(receiver.accepted().getFirst().header("webhook-id"))
                .isEqualTo(receiver.refused().getFirst().header("webhook-id"));
        await().atMost(ofSeconds(10)).untilAsserted(() -> assertThat(
                        json(api().get(WEBHOOK + "/status").body())
                                .path("webhook_status")
                                .stringValue())
                .isEqualTo("active"));
    }

    @Test
    void anEndpointThatIsGoneIsDisabledAndNothingIsLost() {
        enable("json");
        receiver.answer(410);
        var ids = send(5);
        await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(
                        json(api().get(WEBHOOK).body()).path("enabled").booleanValue())
                .isFalse());

        receiver.answer(200);
        enable("json");
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(idsIn(receiver)).containsAll(ids));
    }

    @Test
    void aReplaySendsWhatHappenedInItsRangeAndNothingElse() {
        enable("cef");
        var day = Instant.now().minusSeconds(3600).truncatedTo(ChronoUnit.MILLIS);
        var before = sendAt(day.minusMillis(1), 3);
        var first = sendAt(day, 3);
        var last = sendAt(day.plusMillis(999), 70);
        var after = sendAt(day.plusSeconds(1), 3);
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(idsIn(receiver)).containsAll(after));

        receiver.answer(503);
        assertThat(putReplay(day, day.plusSeconds(1)).statusCode()).isEqualTo(202);
        assertThat(putReplay(day, day.plusSeconds(1)))
                .satisfies(second -> assertThat(second.statusCode()).isEqualTo(409))
                .satisfies(second ->
                        assertThat(second.body()).contains("Resource Conflict", "A replay job is currently running"));
        receiver.answer(200);
        await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(
                        json(api().get(REPLAY).body()).path("status").stringValue())
                .isEqualTo("completed"));

        var replayed = receiver.accepted().stream()
                .filter(post -> post.header("Gatehouse-Replay") != null)
                .flatMap(Receiver.Received::lines)
                .map(WebhookIT::eventId)
                .toList();
        var wanted = new ArrayList<>(first);
        wanted.addAll(last);
        assertThat(replayed).containsExactlyInAnyOrderElementsOf(wanted).doesNotContainAnyElementsOf(before);
    }

    @Test
    void rangesThatMakeNoSenseAreRefused() {
        enable("cef");
        var now = Instant.now();
        assertThat(putReplay(now, now.minusSeconds(1)).body()).contains("end_at", "must be after start_at");
        assertThat(putReplay(now.minusSeconds(8 * 86_400), now).body()).contains("start_at", "within the last 7 days");
        assertThat(putReplay(now, now.plusSeconds(86_400)).body()).contains("end_at", "within the last 7 days");
        assertThat(api().put(REPLAY, "{}").body()).contains("start_at", "end_at", "required");
        assertThat(api().put(REPLAY, "{\"start_at\":\"yesterday\",\"end_at\":\"today\"}")
                        .body())
                .contains("is_date_time");
    }

    @Test
    void theAuthorizationIsSentButNeverShownStoredOrLogged(CapturedOutput output) throws SQLException {
        enable("json");
        var ids = send(1);
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(idsIn(receiver)).containsAll(ids));

        assertThat(receiver.accepted())
                .allSatisfy(post -> assertThat(post.header("Authorization")).isEqualTo(AUTHORIZATION));
        assertThat(api().get(WEBHOOK).body()).doesNotContain("planted-webhook", "authorization");
        assertThat(output).doesNotContain("planted-webhook");
        assertThat(rows("destination")).isNotEmpty().noneMatch(row -> row.contains("planted-webhook"));
        assertThat(TestTopics.rawRecords(Topics.ENTRIES))
                .noneMatch(entry -> new String(entry.value(), StandardCharsets.UTF_8).contains("planted-webhook"));
    }

    private void enable(String format) {
        var answer = api().patch(
                        WEBHOOK,
                        JSON.writeValueAsString(Map.of(
                                "endpoint",
                                receiver.url(),
                                "authorization",
                                AUTHORIZATION,
                                "enabled",
                                true,
                                "log_format",
                                format)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void assertRefused(String body, String field, String reason) {
        var answer = api().patch(WEBHOOK, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var invalid = json(answer.body()).path("invalid_parameters").get(0);
        assertThat(invalid.path("field").stringValue()).isEqualTo(field);
        assertThat(invalid.path("reason").stringValue()).contains(reason);
    }

    private static void assertHeaders(Receiver.Received post) {
        assertThat(post.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(post.header("Content-Type")).isEqualTo("text/plain");
        assertThat(post.header("Authorization")).isEqualTo(AUTHORIZATION);
        assertThat(post.header("webhook-id")).startsWith("msg_");
        assertThat(post.header("webhook-timestamp")).matches("\\d{10}");
        var signature = post.header("webhook-signature");
        assertThat(signature).startsWith("v1a,");
        assertThat(Base64.getDecoder().decode(signature.substring(4))).hasSize(64);
    }

    private HttpResponse<String> putReplay(Instant start, Instant end) {
        return api().put(REPLAY, "{\"start_at\":\"" + start + "\",\"end_at\":\"" + end + "\"}");
    }

    /** Events of one application, so of one partition. */
    private static List<String> send(int count) {
        return sendAt(Instant.now(), count);
    }

    private static List<String> sendAt(Instant occurredAt, int count) {
        var ids = new ArrayList<String>();
        var at = occurredAt.truncatedTo(ChronoUnit.MILLIS);
        var key = UUID.randomUUID().toString();
        for (var i = 0; i < count; i++) {
            var id = UUID.randomUUID();
            TestTopics.send(Topics.APPLICATION_EVENTS, key, Events.applicationUpdated(id, at));
            ids.add(id.toString());
        }
        return ids;
    }

    private static List<String> idsIn(Receiver receiver) {
        return receiver.lines().stream()
                .map(WebhookIT::eventId)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** In any format; empty for the classes of Konnect, which have none. */
    private static String eventId(String line) {
        var found = EVENT_ID.matcher(line);
        return found.find() ? Objects.requireNonNull(found.group(1)) : "";
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    private static List<String> rows(String table) throws SQLException {
        var database = TestPostgres.database("audit");
        assertThat(ServiceContext.settings("audit-service")).containsEntry("spring.datasource.url", database.url());
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var rows = connection.createStatement().executeQuery("SELECT t::text FROM " + table + " t")) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
