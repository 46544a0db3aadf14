package io.gatehouse.registration.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.events.ApplicationRequested;
import io.gatehouse.events.ApplicationSubmissionAccepted;
import io.gatehouse.events.ApplicationSubmissionReady;
import io.gatehouse.events.ApplicationSubmissionRefused;
import io.gatehouse.events.ApplicationSubmitted;
import io.gatehouse.events.RefusalReason;
import io.gatehouse.events.RegistrationApproved;
import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.KnownSecrets;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.sealed.SecretRecipient;
import io.gatehouse.schemas.test.TestTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistrationServiceTest
class SubmissionIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SecretRecipient producer = SecretRecipient.create();
    private final String email = Portal.newAddress();
    private Portal portal;
    private UUID strategy;
    private UUID version;
    private Http developer;

    @BeforeEach
    void portal(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        portal = new Portal(port, jdbc, true);
        strategy = portal.catalog().openId(portal.catalog().provider());
        version = portal.catalog().version(portal.id(), strategy, true);
        developer = portal.developer(email);
    }

    private ApplicationSubmitted.Builder request(String name) {
        return ApplicationSubmitted.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .setPortalId(portal.id().toString())
                .setDeveloperEmail(email)
                .setName(name)
                .setAuthStrategyId(strategy.toString())
                .setProductVersionIds(List.of(version.toString()))
                .setSecretRecipient(producer.publicJwk());
    }

    private static String submit(ApplicationSubmitted request) {
        TestTopics.send(Topics.REQUESTS, "any key", request);
        return request.getEventId().toString();
    }

    private static List<SpecificRecord> outcomes(String requestId) {
        return TestTopics.records(Topics.REQUEST_OUTCOMES).stream()
                .filter(outcome -> requestId.equals(outcome.key()))
                .map(ConsumerRecord::value)
                .toList();
    }

    private static List<SpecificRecord> awaitOutcomes(String requestId, int count) {
        return await().atMost(PATIENCE).until(() -> outcomes(requestId), outcomes -> outcomes.size() >= count);
    }

    @Test
    void anApplicationFromTheTopicGetsItsSecretSealedToTheProducer() {
        var outcomes = awaitOutcomes(submit(request("from the topic").build()), 2);

        assertThat(outcomes)
                .hasExactlyElementsOfTypes(ApplicationSubmissionAccepted.class, ApplicationSubmissionReady.class);
        var ready = (ApplicationSubmissionReady) outcomes.get(1);
        assertThat(ready.getClientId()).isEqualTo("client-" + ready.getApplicationId());
        assertThat(producer.open(ready.getSealedCredential())).startsWith("client-secret-");
        assertThat(developer
                        .get("/api/v2/applications/" + ready.getApplicationId())
                        .text("name"))
                .isEqualTo("from the topic");
        assertThat(Portal.awaitEvent(ready.getApplicationId(), RegistrationApproved.class)
                        .getProductVersionId())
                .isEqualTo(version.toString());
    }

    @Test
    void theSameRequestAgainGetsTheSameAnswerAndNoSecondApplication() {
        var request = request("once").build();
        var requestId = submit(request);
        var first = (ApplicationSubmissionAccepted) awaitOutcomes(requestId, 2).getFirst();

        submit(request);

        var all = awaitOutcomes(requestId, 4);
        assertThat(all)
                .extracting(outcome -> outcome.get(
                        outcome.getSchema().getField("application_id").pos()))
                .containsOnly(first.getApplicationId());
        assertThat(((ApplicationSubmissionReady) all.get(3)).getSealedCredential())
                .isNull();
        assertThat(developer.get("/api/v2/applications").json().path("data").size())
                .isEqualTo(1);
    }

    @Test
    void aRequestIsRefusedWithAllReasons() {
        var requestId = submit(request("x".repeat(256))
                .setRedirectUris(List.of("not absolute"))
                .setScopes(List.of("admin"))
                .setSecretRecipient("{\"kty\":\"oct\"}")
                .setProductVersionIds(List.of("no uuid", UUID.randomUUID().toString()))
                .build());

        var refused = (ApplicationSubmissionRefused) awaitOutcomes(requestId, 1).getFirst();
        assertThat(refused.getReasons())
                .extracting(RefusalReason::getField)
                .contains("name", "redirect_uri", "scopes", "secret_recipient", "product_version_ids");
        submit(request("x").setEventId(UUID.fromString(requestId)).build());
        assertThat(((ApplicationSubmissionRefused) awaitOutcomes(requestId, 2).get(1)).getReasons())
                .isEqualTo(refused.getReasons());
    }

    @Test
    void whatARequestNamesMustExist() {
        var requestId = submit(request("nobody's")
                .setPortalId(portal.id().toString())
                .setDeveloperEmail(Portal.newAddress())
                .setOrganizationId(UUID.randomUUID().toString())
                .build());
        var nowhere = submit(request("nowhere").setPortalId("nowhere").build());

        assertThat(((ApplicationSubmissionRefused) awaitOutcomes(requestId, 1).getFirst()).getReasons())
                .extracting(RefusalReason::getField)
                .containsExactlyInAnyOrder("developer_email", "organization_id");
        assertThat(((ApplicationSubmissionRefused) awaitOutcomes(nowhere, 1).getFirst()).getReasons())
                .extracting(RefusalReason::getField)
                .containsExactly("portal_id");
    }

    @Test
    void whatNoDatabaseKeepsIsRefusedAndNotTriedForEver() {
        var requestId = submit(request("n\0l")
                .setDescription("n\0l")
                .setReferenceId("n\0l")
                .setDeveloperEmail(email)
                .setAuthStrategyId("n\0l")
                .build());
        var noAddress = submit(request("n").setDeveloperEmail("n\0l").build());

        assertThat(((ApplicationSubmissionRefused) awaitOutcomes(requestId, 1).getFirst()).getReasons())
                .extracting(RefusalReason::getField)
                .contains("name", "description", "reference_id", "auth_strategy_id");
        assertThat(awaitOutcomes(noAddress, 1).getFirst()).isInstanceOf(ApplicationSubmissionRefused.class);
    }

    @Test
    void aRefusalOfTheProviderIsTold() {
        var outcomes = awaitOutcomes(submit(request("refused by the provider").build()), 2);

        assertThat(outcomes.getFirst()).isInstanceOf(ApplicationSubmissionAccepted.class);
        var refused = (ApplicationSubmissionRefused) outcomes.get(1);
        assertThat(refused.getReasons().getFirst().getReason()).contains("redirect_uri is not allowed");
    }

    @Test
    void anApiKeyIsSealedToTheProducer() {
        strategy = portal.catalog().keyAuth();
        version = portal.catalog().version(portal.id(), strategy, true);

        var outcomes = awaitOutcomes(submit(request("keyed").build()), 2);

        var ready = (ApplicationSubmissionReady) outcomes.get(1);
        var key = KnownSecrets.remember(producer.open(ready.getSealedCredential()));
        assertThat(key).startsWith("gh_");
        assertThat(ready.getClientId()).isNull();
        assertThat(Portal.awaitEvent(ready.getApplicationId(), ApplicationRequested.class)
                        .getSecretRecipient())
                .isNull();
    }

    @Test
    void whatIsNoRequestEndsAmongTheDeadLetters() {
        var deadLetters = Topics.deadLetters(Topics.REQUESTS, "registration-service");
        var garbage = ("garbage " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        var key = UUID.randomUUID().toString();

        TestTopics.sendRaw(Topics.REQUESTS, garbage, garbage);
        TestTopics.send(Topics.REQUESTS, key, null);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(TestTopics.rawRecords(deadLetters))
                .anySatisfy(dead -> assertThat(dead.value()).isEqualTo(garbage))
                .anySatisfy(dead -> assertThat(new String(dead.key(), StandardCharsets.UTF_8))
                        .isEqualTo(key)));
        awaitOutcomes(submit(request("after the garbage").build()), 2);
    }
}
