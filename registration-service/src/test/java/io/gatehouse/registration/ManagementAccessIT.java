package io.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.events.AccessObserved;
import io.gatehouse.events.AuthenticationObserved;
import io.gatehouse.events.AuthorizationDecided;
import io.gatehouse.registration.test.RegistrationServiceTest;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.access.ManagementOperations;
import io.gatehouse.schemas.test.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@RegistrationServiceTest
class ManagementAccessIT {
    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    ManagementApi api;

    @BeforeEach
    void connect() {
        api = new ManagementApi(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer", "Basic dGVzdDp0ZXN0", ""})
    void whoeverIsNotKnownIsTurnedAway(String authorization) {
        var refused = ManagementApi.as(port, authorization).get("/v2/portals");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.headers().getContentType()).hasToString("application/problem+json");
        assertThat(refused.headers().getFirst(HttpHeaders.WWW_AUTHENTICATE)).startsWith("Bearer");
        assertThat(refused.json().path("title").asString()).isEqualTo("Unauthorized");
        assertThat(refused.json().path("detail").asString()).isEqualTo("Unauthorized");
        assertThat(refused.json().path("status").intValue()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2/%70ortals", "/%76%32/portals", "/v2;a=b/portals", "//v2/portals", "/x/../v2/portals"})
    void noSpellingOfAPathGoesRoundTheGuard(String path) {
        assertThat(ManagementApi.as(port, null).get(path).status()).isIn(400, 401, 404);
    }

    @Test
    void aRequestLeavesThreeObservationsWithItsTrace() {
        var path = "/v2/portals/" + UUID.randomUUID();

        var answer = api.get(path + "?token=never-to-be-seen&page=1");

        var trace = answer.json().path("instance").asString().substring("kong:trace:".length());
        var observed = observations(path, 3);
        assertThat(observed)
                .extracting(found -> found.getSchema().getName())
                .containsExactlyInAnyOrder("AuthenticationObserved", "AuthorizationDecided", "AccessObserved");
        for (var event : observed) {
            assertThat(event.get(event.getSchema().getField("trace_parent").pos())
                            .toString())
                    .contains(trace);
            assertThat(event.toString()).doesNotContain("never-to-be-seen");
            switch (event) {
                case AuthenticationObserved authentication ->
                    assertThat(authentication.getOutcome()).isEqualTo("SUCCESS");
                case AuthorizationDecided decision -> {
                    assertThat(decision.getAction()).isEqualTo("retrieve");
                    assertThat(decision.getResource()).isEqualTo("portals/{id}");
                    assertThat(decision.getGranted()).isTrue();
                }
                case AccessObserved access -> {
                    assertThat(access.getStatus()).isEqualTo(404);
                    assertThat(access.getMethod()).isEqualTo("GET");
                    assertThat(access.getQuery()).isEqualTo("token=***&page=1");
                    assertThat(access.getService()).isEqualTo("registration-service");
                    assertThat(access.getDurationMicros()).isPositive();
                }
                default -> throw new AssertionError(event.getSchema().getName());
            }
        }
    }

    @Test
    void aFailedAttemptIsObservedToo() {
        var path = "/v2/portals/" + UUID.randomUUID();

        ManagementApi.as(port, "Bearer unknown-but-secret").get(path);

        var observed = observations(path, 2);
        assertThat(observed).hasSize(2);
        assertThat(observed.toString()).contains("INVALID").doesNotContain("unknown-but-secret");
    }

    @Test
    void anUnknownPathAnUnknownMethodAndAnIdThatIsNoneAreSaidSo() {
        var unknown = api.get("/v2/nothing-here");
        var method = api.send(HttpMethod.PUT, "/v2/portals", "{}", MediaType.APPLICATION_JSON);
        var notAnId = api.get("/v2/portals/not-an-id");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().path("title").asString()).isEqualTo("Not Found");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.headers().getAllow()).contains(HttpMethod.GET, HttpMethod.POST);
        assertThat(notAnId.status()).isEqualTo(400);
        assertThat(notAnId.invalid("rule")).containsExactly("is_uuid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "\"text\"", "{\"name\": \"a\", \"name\": \"b\"}", "{} {}"})
    void aBodyThatIsNoObjectIsRefused(String body) {
        var refused = api.post("/v2/portals", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.invalid("field")).containsExactly("body");
    }

    @Test
    void aMissingBodyIsRefused() {
        var refused = api.send(HttpMethod.POST, "/v2/portals", "", MediaType.APPLICATION_JSON);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.invalid("rule")).containsExactly("required");
    }

    @Test
    void whatTheDatabaseCannotKeepIsRefused() {
        var refused = api.post("/v2/portals", "{\"name\": \"a\\u0000b\", \"display_name\": \"\\ud800\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.invalid("field")).containsExactlyInAnyOrder("name", "display_name");
        assertThat(api.get("/v2/portals?filter[name]=%00").status()).isEqualTo(400);
    }

    @Test
    void eachOperationIsInTheTableOfRoles() {
        var operations = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/v2/") || path.startsWith("/v3/"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> List.of(method.name(), path))))
                .toList();

        assertThat(operations).hasSizeGreaterThan(50).allSatisfy(operation -> assertThat(
                        ManagementOperations.knows(operation.getFirst(), operation.getLast()))
                .as(operation.toString())
                .isTrue());
    }

    private static List<SpecificRecord> observations(String path, int count) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> observations(path), observed -> observed.size() >= count);
    }

    private static List<SpecificRecord> observations(String path) {
        return TestTopics.records(Topics.OBSERVATIONS).stream()
                .map(found -> found.value())
                .filter(event -> path.equals(
                        event.get(event.getSchema().getField("request").pos())))
                .toList();
    }
}
