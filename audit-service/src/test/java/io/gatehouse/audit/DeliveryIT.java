package io.gatehouse.audit;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import io.gatehouse.audit.entry.Entry;
import io.gatehouse.audit.record.messaging.Events;
import io.gatehouse.audit.webhook.WebhookScope;
import io.gatehouse.audit.webhook.Webhooks;
import io.gatehouse.events.Portal;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.TestTopics;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Destinations, the webhooks of the organisation and of portals, and what is sent to them. */
class DeliveryIT extends AuditIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String V2 = "/v2/audit-log-destinations";
    private static final String V3 = "/v3/audit-log-destinations";
    private static final String WEBHOOK = "/v3/audit-log-webhook";
    private static final String REPLAY = "/v3/audit-log-replay-job";
    private static final Pattern EVENT_ID = Pattern.compile("event_id(?:=|\":\")([0-9a-f-]{36})");

    @Autowired
    private Webhooks webhooks;

    private final Receiver receiver = new Receiver();
    private final Receiver other = new Receiver();

    @AfterEach
    void disable() {
        api().delete(REPLAY);
        api().delete(WEBHOOK);
        receiver.close();
        other.close();
    }

    @Test
    void aDestinationIsCreatedChangedAndDeletedAndItsAuthorizationNeverShown() {
        var created = api().post(V2, """
                {"name":"first","endpoint":"https://example.com/audit","authorization":"Splunk planted-9d",
                 "log_format":"cps","skip_ssl_verification":true}""");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(json(created).propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "name", "endpoint", "log_format", "skip_ssl_verification", "created_at", "updated_at");
        var path = V3 + "/" + json(created).path("id").stringValue();

        var changed = api().patch(path, "{\"name\":\"renamed\",\"log_format\":\"json\"}");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(json(api().get(path)).path("name").stringValue()).isEqualTo("renamed");
        assertThat(json(api().get(path)).path("endpoint").stringValue()).isEqualTo("https://example.com/audit");
        assertThat(api().get(path).body()).doesNotContain("planted-9d", "authorization");

        assertThat(api().delete(path).statusCode()).isEqualTo(204);
        assertThat(api().delete(path).statusCode()).isEqualTo(404);
        assertThat(api().get(path).statusCode()).isEqualTo(404);
        assertThat(api().patch(path, "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void aSigningSecretIsShownOnceAndAfterARotationTheOldOneSignsBesideIt() throws Exception {
        var to = destination(receiver, "signed");
        sendTo(WEBHOOK, to);
        var old = json(api().post(V3 + "/" + to + "/signing-secret"));
        var current = json(api().post(V2 + "/" + to + "/signing-secret"));
        assertThat(old.path("previous_valid_until").isNull()).isTrue();
        assertThat(Instant.parse(current.path("previous_valid_until").stringValue()))
                .isBetween(Instant.now().plusSeconds(86_000), Instant.now().plusSeconds(86_400));

        var ids = send(null, 1);
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(ids(receiver)).containsAll(ids));

        var post = receiver.accepted().getLast();
        for (var secret : List.of(old, current)) {
            new Webhook(secret.path("signing_secret").stringValue()).verify(post.body(), post.headers());
            assertThat(api().get(V2 + "/" + to).body())
                    .doesNotContain(secret.path("signing_secret").stringValue());
        }
        assertThat(api().delete(V2 + "/" + to + "/signing-secret").statusCode()).isEqualTo(204);
        assertThat(api().post(V2 + "/" + UUID.randomUUID() + "/signing-secret").statusCode())
                .isEqualTo(404);
    }

    @Test
    void badSettingsOfADestinationAreRefusedWithKonnectsReasons() {
        assertInvalid(api().post(V2, "{}"), "endpoint", "cannot be blank");
        assertInvalid(api().post(V2, "{}"), "authorization", "cannot be blank");
        assertInvalid(api().post(V2, "{}"), "log_format", "required");
        assertInvalid(api().post(V2, "{\"endpoint\":\"example\"}"), "endpoint", "must be a valid URL");
        assertInvalid(api().post(V2, "{\"log_format\":\"xml\"}"), "log_format", "cef");
        assertInvalid(api().post(V2, "{\"authorisation\":\"x\"}"), "authorisation", "not allowed");
        assertInvalid(api().post(V2, "{\"name\":7}"), "name", "must be a string");
        assertInvalid(api().post(V2, "{\"name\":"), "body", "request format is invalid");
        assertInvalid(api().post(V2, "[]"), "body", "must be an object");
        assertInvalid(
                api().patch(V2 + "/" + destination(receiver, "x"), "{\"endpoint\":\"\"}"),
                "endpoint",
                "cannot be blank");
        assertInvalid(api().get(V2 + "?page%5Bafter%5D=x"), "page[after]", "cursor");
        assertInvalid(api().get(V2 + "?colour=red"), "colour", "not allowed");
    }

    @Test
    void theListIsReadForwardsAndBackwardsByCursorsAndFilteredByName() {
        var name = "list-" + UUID.randomUUID();
        for (var number = 1; number <= 3; number++) {
            destination(receiver, name + "-" + number);
        }
        var first = json(api().get(V2 + "?page%5Bsize%5D=2&filter%5Bname%5D%5Bcontains%5D=" + name));
        assertThat(names(first)).containsExactly(name + "-1", name + "-2");
        assertThat(first.path("meta").path("previous").isNull()).isTrue();
        assertThat(first.path("meta").path("size").intValue()).isEqualTo(2);
        assertThat(first.path("meta").has("page")).isFalse();

        var second = json(api().get(first.path("meta").path("next").stringValue()));
        assertThat(names(second)).containsExactly(name + "-3");
        assertThat(second.path("meta").path("next").isNull()).isTrue();
        var back = json(api().get(second.path("meta").path("previous").stringValue()));
        assertThat(names(back)).containsExactly(name + "-1", name + "-2");

        var exact = json(api().get(V3 + "?filter%5Bname%5D=" + name + "-2"));
        assertThat(names(exact)).containsExactly(name + "-2");
        assertThat(exact.path("meta").path("page").path("next").isNull()).isTrue();
    }

    @Test
    void theWebhookOfBothVersionsIsTheSameAndASharedDestinationStaysAsItIs() {
        var shared = destination(receiver, "shared");
        assertThat(json(api().get(WEBHOOK)).path("audit_log_destination_id").isNull())
                .isTrue();
        assertInvalid(api().patch(WEBHOOK, "{\"enabled\":true}"), "audit_log_destination_id", "cannot be blank");
        assertInvalid(
                api().patch(WEBHOOK, "{\"audit_log_destination_id\":\"7\"}"),
                "audit_log_destination_id",
                "destination id format is invalid");
        assertInvalid(
                api().patch(WEBHOOK, "{\"audit_log_destination_id\":\"" + UUID.randomUUID() + "\"}"),
                "audit_log_destination_id",
                "existing");

        sendTo(WEBHOOK, shared);
        assertThat(json(api().get("/v2/audit-log-webhook")).path("endpoint").stringValue())
                .isEqualTo(receiver.url());
        assertThat(api().delete(V2 + "/" + shared).statusCode()).isEqualTo(409);

        api().patch("/v2/audit-log-webhook", "{\"log_format\":\"cps\"}");
        assertThat(json(api().get("/v2/audit-log-webhook")).path("log_format").stringValue())
                .isEqualTo("cps");
        assertThat(json(api().get(V2 + "/" + shared)).path("log_format").stringValue())
                .isEqualTo("json");
        assertThat(api().delete(V2 + "/" + shared).statusCode()).isEqualTo(204);

        assertThat(api().delete(WEBHOOK).statusCode()).isEqualTo(204);
        assertThat(json(api().get(WEBHOOK)).path("enabled").booleanValue()).isFalse();
        assertThat(json(api().get("/v2/audit-log-webhook/status"))
                        .path("webhook_status")
                        .stringValue())
                .isEqualTo("unconfigured");
    }

    @Test
    void aPortalsWebhookGetsItsEntriesOnlyAndADeadOneHoldsUpNobody() {
        var portal = portal();
        var portalWebhook = "/v2/portals/" + portal + "/audit-log-webhook";
        assertThat(api().get("/v2/portals/" + UUID.randomUUID() + "/audit-log-webhook")
                        .statusCode())
                .isEqualTo(404);
        var organization = destination(receiver, "organization");
        sendTo(WEBHOOK, organization);
        sendTo(portalWebhook, destination(other, "portal"));
        receiver.answer(500);

        var elsewhere = send(null, 5);
        var here = send(portal, 60);

        await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(ids(other)).containsAll(here));
        assertThat(ids(other)).doesNotContainAnyElementsOf(elsewhere);
        assertThat(ids(other).stream().filter(here::contains).distinct()).containsExactlyElementsOf(here);
        assertThat(json(api().get(portalWebhook + "/status"))
                        .path("webhook_status")
                        .stringValue())
                .isEqualTo("active");
        assertThat(json(api().get(WEBHOOK + "/status")).path("webhook_status").stringValue())
                .isEqualTo("inactive");

        await().atMost(ofSeconds(30)).until(() -> receiver.refused().size() > 8);
        receiver.answer(200);
        await().atMost(ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(ids(receiver)).containsAll(elsewhere).containsAll(here));
        await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(named("WebhookRecovered"))
                .filteredOn(entry -> isAbout(organization, entry))
                .singleElement()
                .satisfies(entry -> assertThat(entry.fact().severity()).isEqualTo(1)));
        assertThat(named("WebhookFailing"))
                .filteredOn(entry -> isAbout(organization, entry))
                .singleElement()
                .satisfies(entry -> assertThat(entry.fact().attributes())
                        .containsEntry("failures", "5")
                        .containsEntry("last_response_code", "500"));
        assertThat(api().delete(portalWebhook).statusCode()).isEqualTo(204);
    }

    @Test
    void whatCameWhileAWebhookWasDisabledIsLeftOutOnRequest() {
        var to = destination(receiver, "paused");
        sendTo(WEBHOOK, to);
        api().patch(WEBHOOK, "{\"enabled\":false}");
        var missed = send(null, 3);
        await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(eventIds()).containsAll(missed));

        api().patch(WEBHOOK, "{\"enabled\":true,\"replay_since_disabled\":false}");
        var then = send(null, 3);

        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(ids(receiver)).containsAll(then));
        assertThat(ids(receiver)).doesNotContainAnyElementsOf(missed);
    }

    @Test
    void whatTheLogDroppedBeforeItWasDeliveredIsReported() {
        var to = destination(receiver, "overtaken");
        sendTo(WEBHOOK, to);

        webhooks.overtaken(WebhookScope.ORGANIZATION, 7);

        await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(named("WebhookOvertaken"))
                .filteredOn(entry -> isAbout(to, entry))
                .singleElement()
                .satisfies(entry -> assertThat(entry.fact().attributes()).containsEntry("offsets", "7")));
    }

    @Test
    void aReplayGoesToAnotherDestinationWithFiltersAndSaysHowFarItIs() {
        var portal = portal();
        var start = Instant.now().minusSeconds(5);
        var wanted = send(portal, 20);
        var unwanted = send(null, 20);
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(eventIds()).containsAll(wanted).containsAll(unwanted));
        var to = destination(other, "replay");

        other.answer(503);
        var accepted = api().put(REPLAY, """
                {"start_at":"%s","end_at":"%s","audit_log_destination_id":"%s","classes":["application"],
                 "portal_ids":["%s"]}""".formatted(start, Instant.now(), to, portal));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        assertThat(json(accepted).path("status").stringValue()).isEqualTo("accepted");
        assertThat(api().delete(V2 + "/" + to).statusCode()).isEqualTo(409);
        other.answer(200);

        await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(
                        json(api().get(REPLAY)).path("status").stringValue())
                .isEqualTo("completed"));
        var job = json(api().get(REPLAY));
        assertThat(ids(other)).containsExactlyElementsOf(wanted);
        assertThat(job.path("entries").intValue()).isEqualTo(20);
        assertThat(job.path("share").doubleValue()).isEqualTo(1.0);
        assertThat(other.accepted()).allSatisfy(post -> assertThat(post.header("Gatehouse-Replay"))
                .isEqualTo(job.path("id").stringValue()));
        await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(named("ReplayJobEnded"))
                .anySatisfy(entry -> assertThat(entry.fact().attributes())
                        .containsEntry("replay_job_id", job.path("id").stringValue())
                        .containsEntry("status", "completed")
                        .containsEntry("entries", "20")));
    }

    @Test
    void oneReplayRunsForEachDestinationAndCanBeCancelled() {
        var portal = portal();
        var portalReplay = "/v2/portals/" + portal + "/audit-log-replay-job";
        send(portal, 3);
        var range = "{\"start_at\":\"" + Instant.now().minusSeconds(60) + "\",\"end_at\":\"" + Instant.now() + "\"%s}";
        assertThat(api().put(portalReplay, range.formatted("")))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(409))
                .satisfies(answer -> assertThat(answer.body()).contains("unconfigured"));
        sendTo("/v2/portals/" + portal + "/audit-log-webhook", destination(receiver, "portal"));
        receiver.answer(503);

        assertThat(api().put(portalReplay, range.formatted("")).statusCode()).isEqualTo(202);
        assertThat(api().put(portalReplay, range.formatted("")))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(409))
                .satisfies(answer -> assertThat(answer.body()).contains("A replay job is currently running"));
        var elsewhere = ",\"audit_log_destination_id\":\"" + destination(other, "elsewhere") + "\"";
        assertThat(api().put(REPLAY, range.formatted(elsewhere)).statusCode()).isEqualTo(202);

        assertThat(api().delete(portalReplay).statusCode()).isEqualTo(204);
        assertThat(json(api().get(portalReplay)).path("status").stringValue()).isEqualTo("failed");
        assertThat(json(api().get(portalReplay)).path("reason").stringValue()).isEqualTo("cancelled");
        assertThat(api().put(portalReplay, range.formatted("")).statusCode()).isEqualTo(202);
        receiver.answer(410);
        await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(
                        json(api().get(portalReplay)).path("status").stringValue())
                .isEqualTo("failed"));
        assertThat(api().put(portalReplay, range.formatted("")).body()).contains("disabled");
    }

    @Test
    void badFiltersOfAReplayAreRefused() {
        var range = "{\"start_at\":\"" + Instant.now().minusSeconds(60) + "\",\"end_at\":\"" + Instant.now() + "\"%s}";
        assertInvalid(api().put(REPLAY, range.formatted(",\"classes\":[\"weather\"]")), "classes", "application");
        assertInvalid(api().put(REPLAY, range.formatted(",\"portal_ids\":[\"x\"]")), "portal_ids", "UUID");
        var many = "[" + ("\"" + UUID.randomUUID() + "\",").repeat(100) + "\"" + UUID.randomUUID() + "\"]";
        assertInvalid(api().put(REPLAY, range.formatted(",\"application_ids\":" + many)), "application_ids", "100");
        assertInvalid(
                api().put(REPLAY, range.formatted(",\"audit_log_destination_id\":\"" + UUID.randomUUID() + "\"")),
                "audit_log_destination_id",
                "existing");
    }

    private String destination(Receiver to, String name) {
        var created = api().post(V2, """
                {"name":"%s","endpoint":"%s","authorization":"Bearer x","log_format":"json"}""".formatted(name, to.url()));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return json(created).path("id").stringValue();
    }

    private void sendTo(String webhook, String destination) {
        var answer = api().patch(webhook, "{\"audit_log_destination_id\":\"" + destination + "\",\"enabled\":true}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).path("audit_log_destination_id").stringValue()).isEqualTo(destination);
    }

    /** A portal of the catalog, which the service has heard of. */
    private UUID portal() {
        var id = UUID.randomUUID();
        var event = Events.filled(Portal.class, 1);
        event.put("portal_id", id.toString());
        TestTopics.send(Topics.CATALOG_EVENTS, "portal:" + id, event);
        await().atMost(ofSeconds(30))
                .until(() ->
                        api().get("/v2/portals/" + id + "/audit-log-webhook").statusCode() == 200);
        return id;
    }

    /** Events of one application, so of one partition. */
    private static List<String> send(@Nullable UUID portal, int count) {
        var ids = new ArrayList<String>();
        var key = UUID.randomUUID().toString();
        for (var i = 0; i < count; i++) {
            var id = UUID.randomUUID();
            var event = Events.applicationUpdated(id, Instant.now().truncatedTo(ChronoUnit.MILLIS));
            event.put("portal_id", String.valueOf(Objects.requireNonNullElseGet(portal, UUID::randomUUID)));
            TestTopics.send(Topics.APPLICATION_EVENTS, key, event);
            ids.add(id.toString());
        }
        return ids;
    }

    private static List<String> ids(Receiver from) {
        return from.lines().stream()
                .map(EVENT_ID::matcher)
                .filter(Matcher::find)
                .map(found -> Objects.requireNonNull(found.group(1)))
                .toList();
    }

    private static List<String> eventIds() {
        return entries().stream()
                .map(entry -> entry.fact().eventId().toString())
                .toList();
    }

    private static List<Entry> named(String name) {
        return entries().stream()
                .filter(entry -> entry.fact().name().equals(name))
                .toList();
    }

    private static boolean isAbout(String destination, Entry entry) {
        return destination.equals(entry.fact().attributes().get("audit_log_destination_id"));
    }

    private static List<String> names(JsonNode page) {
        return page.path("data")
                .valueStream()
                .map(destination -> destination.path("name").stringValue())
                .toList();
    }

    private static void assertInvalid(HttpResponse<String> answer, String field, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).path("invalid_parameters").valueStream())
                .as(answer.body())
                .anySatisfy(invalid -> {
                    assertThat(invalid.path("field").stringValue()).isEqualTo(field);
                    assertThat(invalid.path("reason").stringValue()).contains(reason);
                });
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
