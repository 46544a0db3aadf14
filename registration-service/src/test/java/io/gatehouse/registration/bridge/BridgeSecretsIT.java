package io.gatehouse.registration.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.events.ApplicationDeleted;
import io.gatehouse.events.CredentialRequested;
import io.gatehouse.events.CredentialRevoked;
import io.gatehouse.events.CredentialType;
import io.gatehouse.registration.test.Catalog;
import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.IdpSync;
import io.gatehouse.registration.test.KnownSecrets;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import io.gatehouse.registration.transaction.Transactions;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.ServiceContext;
import io.gatehouse.schemas.test.TestTopics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several secrets of one client, and clients that nobody fetched, through the bridge. */
@RegistrationServiceTest
class BridgeSecretsIT {
    private static final Duration A_DAY = Duration.ofDays(1);

    @Autowired
    private BridgedClients clients;

    @Autowired
    private BridgeEvents events;

    @Autowired
    private Transactions transactions;

    private Http konnect;
    private String bridge;
    private UUID provider;

    @BeforeEach
    void bridge(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        IdpSync.start();
        provider = new Catalog(jdbc).provider("okta", "{}");
        bridge = "/dcr/" + provider;
        var administrator = new Http(port, Map.of("Authorization", "Bearer " + ServiceContext.MANAGEMENT_TOKEN));
        var key = administrator
                .post("/v2/dcr-providers/" + provider + "/bridge-keys", Map.of("name", "Konnect"))
                .text("key");
        konnect = new Http(port, Map.of("X-API-KEY", KnownSecrets.remember(key)));
    }

    private Http.Answer create(String name, UUID application) {
        return konnect.post(
                bridge,
                Map.ofEntries(
                        Map.entry("client_name", name),
                        Map.entry("application_id", application),
                        Map.entry("redirect_uris", List.of()),
                        Map.entry("grant_types", List.of("client_credentials")),
                        Map.entry("scopes", List.of()),
                        Map.entry("token_endpoint_auth_method", "client_secret_basic"),
                        Map.entry("application_description", ""),
                        Map.entry("portal_id", provider),
                        Map.entry("organization_id", provider),
                        Map.entry("developer_id", provider),
                        Map.entry("auth_strategy_id", provider),
                        Map.entry("dcr_provider_id", provider)));
    }

    /** Path of the secrets of a new client. */
    private String secretsOf(String name, UUID application) {
        return bridge + "/" + create(name, application).text("client_id") + "/secrets";
    }

    private List<String> ids(String secrets) {
        return konnect.get(secrets)
                .json()
                .path("secrets")
                .valueStream()
                .map(secret -> secret.path("secret_id").asString())
                .toList();
    }

    private static <T> List<T> said(UUID application, Class<T> type) {
        return Portal.eventsOf(application.toString()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Test
    void aSecondSecretIsShownOnceAndListedBesideTheFirst() {
        var application = UUID.randomUUID();
        var secrets = secretsOf("several", application);

        var added = konnect.post(secrets, Map.of());

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().propertyNames())
                .containsExactlyInAnyOrder("secret_id", "client_id", "client_secret", "created_at");
        assertThat(added.text("client_secret")).startsWith("client-secret-");
        assertThat(ids(secrets)).containsExactly(application.toString(), added.text("secret_id"));
        assertThat(konnect.get(secrets).json().toString()).doesNotContain(added.text("client_secret"));
        var wanted = said(application, CredentialRequested.class).getFirst();
        assertThat(wanted.getCredentialType()).isEqualTo(CredentialType.CLIENT_CREDENTIALS);
        assertThat(wanted.getCredentialId()).isEqualTo(added.text("secret_id"));
        assertThat(wanted.getSecretRecipient()).isNotNull();
    }

    @Test
    void aSecretIsRevokedOnceHoweverOftenItIsAskedFor() {
        var application = UUID.randomUUID();
        var secrets = secretsOf("revoked", application);
        var added = konnect.post(secrets, null).text("secret_id");

        assertThat(konnect.delete(secrets + "/" + application).status()).isEqualTo(204);
        assertThat(konnect.delete(secrets + "/" + application).status()).isEqualTo(204);

        assertThat(ids(secrets)).containsExactly(added);
        Portal.awaitEvent(application.toString(), CredentialRevoked.class);
        assertThat(said(application, CredentialRevoked.class))
                .extracting(CredentialRevoked::getCredentialId)
                .containsExactly(application.toString());
        assertThat(konnect.delete(secrets + "/" + UUID.randomUUID()).status()).isEqualTo(400);
        assertThat(konnect.delete(secrets + "/none").status()).isEqualTo(400);
    }

    @Test
    void aRefusalOfTheProviderLeavesNoSecretBehind() {
        var application = UUID.randomUUID();
        var secrets = secretsOf("full", application);

        var refused = konnect.post(secrets, Map.of());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("error_description")).isEqualTo("two secrets are the most");
        assertThat(ids(secrets)).containsExactly(application.toString());
    }

    @Test
    void aSecretThatCameTooLateIsTakenBackWithTheNextRequest() {
        var application = UUID.randomUUID();
        var secrets = secretsOf("slow", application);

        assertThat(konnect.post(secrets, Map.of()).status()).isEqualTo(503);
        assertThat(konnect.post(secrets, Map.of()).status()).isEqualTo(503);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(said(application, CredentialRequested.class)).hasSize(2));
        var late = said(application, CredentialRequested.class).getFirst().getCredentialId();
        assertThat(said(application, CredentialRevoked.class))
                .extracting(CredentialRevoked::getCredentialId)
                .containsExactly(late);
    }

    @Test
    void aSecretThatTheProviderNoLongerKnowsLeavesTheList() {
        var application = UUID.randomUUID();
        var secrets = secretsOf("expired", application);
        var added = konnect.post(secrets, Map.of()).text("secret_id");

        TestTopics.send(Topics.CLIENT_EVENTS, application.toString(), IdpSync.revoked(application.toString(), added));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ids(secrets)).containsExactly(application.toString()));
    }

    @Test
    void aClientThatNobodyFetchedIsRemovedAfterADay() {
        var silent = UUID.randomUUID();
        var fetched = UUID.randomUUID();
        assertThat(create("silent", silent).status()).isEqualTo(503);
        assertThat(create("fetched", fetched).status()).isEqualTo(201);

        assertThat(forgottenAfter(A_DAY.minusMinutes(5))).isEmpty();
        assertThat(forgottenAfter(A_DAY.plusMinutes(5))).containsExactly(silent);
        assertThat(forgottenAfter(A_DAY.plusMinutes(5))).isEmpty();

        var deleted = Portal.awaitEvent(silent.toString(), ApplicationDeleted.class);
        assertThat(deleted.getRevision()).isEqualTo(2);
        assertThat(deleted.getDcrProviderId()).isEqualTo(provider.toString());
        assertThat(said(fetched, ApplicationDeleted.class)).isEmpty();
        assertThat(create("silent", silent).status()).isEqualTo(409);
    }

    @Test
    void whoeverAsksAgainHasAnotherDay() {
        var application = UUID.randomUUID();
        assertThat(create("silent", application).status()).isEqualTo(503);
        transactions.run(
                () -> clients.asked(application, Clock.systemUTC().instant().plus(Duration.ofHours(12))));

        assertThat(forgottenAfter(A_DAY.plusHours(1))).isEmpty();
        assertThat(forgottenAfter(A_DAY.plusHours(13))).containsExactly(application);
    }

    /** Which clients of this provider go when so much time has passed. */
    private List<UUID> forgottenAfter(Duration passed) {
        var later = Clock.offset(Clock.systemUTC(), passed);
        return new ForgetUnanswered(clients, events, transactions, later, A_DAY)
                .forget().stream()
                        .filter(client -> client.providerId().equals(provider))
                        .map(BridgedClient::applicationId)
                        .toList();
    }
}
