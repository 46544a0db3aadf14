package io.gatehouse.registration.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.events.ApplicationDeleted;
import io.gatehouse.events.AuthenticationObserved;
import io.gatehouse.events.BridgedClientRequested;
import io.gatehouse.events.SecretRotationRequested;
import io.gatehouse.registration.test.Catalog;
import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.IdpSync;
import io.gatehouse.registration.test.KnownSecrets;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.ServiceContext;
import io.gatehouse.schemas.test.TestTopics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bridge as Konnect would call it. */
@RegistrationServiceTest
class BridgeIT {
    private final UUID developer = UUID.randomUUID();
    private final UUID portalId = UUID.randomUUID();
    private int port;
    private Catalog catalog;
    private Http administrator;
    private UUID provider;
    private Http konnect;

    @BeforeEach
    void bridge(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        IdpSync.start();
        this.port = port;
        catalog = new Catalog(jdbc);
        administrator = new Http(port, Map.of("Authorization", "Bearer " + ServiceContext.MANAGEMENT_TOKEN));
        provider = catalog.provider();
        konnect = new Http(port, Map.of("X-API-KEY", newKey(provider).text("key")));
    }

    private String keys(UUID of) {
        return "/v2/dcr-providers/" + of + "/bridge-keys";
    }

    private Http.Answer newKey(UUID of) {
        var made = administrator.post(keys(of), Map.of("name", "Konnect"));
        assertThat(made.status()).isEqualTo(201);
        KnownSecrets.remember(made.text("key"));
        return made;
    }

    private Map<String, Object> form(String name) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("client_name", name),
                Map.entry("redirect_uris", List.of("https://app.example/callback")),
                Map.entry("grant_types", List.of("client_credentials", "bearer")),
                Map.entry("scopes", List.of("openid")),
                Map.entry("token_endpoint_auth_method", "client_secret_basic"),
                Map.entry("application_description", ""),
                Map.entry("portal_id", portalId),
                Map.entry("organization_id", UUID.randomUUID()),
                Map.entry("developer_id", developer),
                Map.entry("auth_strategy_id", UUID.randomUUID()),
                Map.entry("dcr_provider_id", UUID.randomUUID())));
    }

    private String path() {
        return "/dcr/" + provider;
    }

    private static String applicationOf(String clientId) {
        return clientId.substring("client-".length());
    }

    @Test
    void aClientIsMadeWithTheIdsOfTheCaller() {
        var form = form("weather");

        var created = konnect.post(path() + "/", form);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().propertyNames())
                .containsExactlyInAnyOrder("client_id", "client_secret", "client_id_issued_at");
        assertThat(created.text("client_secret")).startsWith("client-secret-");
        var event = Portal.awaitEvent(applicationOf(created.text("client_id")), BridgedClientRequested.class);
        assertThat(event.getPortalId()).isEqualTo(portalId.toString());
        assertThat(event.getDeveloperId()).isEqualTo(developer.toString());
        assertThat(event.getOwnerOrganizationId()).isEqualTo(String.valueOf(form.get("organization_id")));
        assertThat(event.getDcrProviderId()).isEqualTo(provider.toString());
        assertThat(event.getGrantTypes()).containsExactly("client_credentials", "bearer");
    }

    @Test
    void aSecretIsReplacedWhateverTheBodyAndAClientIsRemovedOnce() {
        var clientId = konnect.post(path(), form("rotated")).text("client_id");
        var client = path() + "/" + clientId;

        var empty = konnect.post(client + "/new-secret", null);
        var object = konnect.post(client + "/new-secret", Map.of());

        assertThat(List.of(empty.status(), object.status())).containsOnly(200);
        assertThat(object.json().propertyNames()).containsExactlyInAnyOrder("client_id", "client_secret");
        assertThat(object.text("client_secret")).isNotEqualTo(empty.text("client_secret"));
        assertThat(konnect.delete(client).status()).isEqualTo(204);
        assertThat(konnect.delete(client).status()).isEqualTo(204);
        assertThat(Portal.awaitEvent(applicationOf(clientId), ApplicationDeleted.class)
                        .getRevision())
                .isEqualTo(4);
        var gone = konnect.post(client + "/new-secret", null);
        assertThat(gone.status()).isEqualTo(400);
        assertThat(gone.json().propertyNames()).containsExactlyInAnyOrder("error", "error_description");
        assertThat(Portal.eventsOf(applicationOf(clientId)))
                .filteredOn(ApplicationDeleted.class::isInstance)
                .hasSize(1);
    }

    @Test
    void theSameRequestAgainIsGivenTheSameClient() {
        var form = form("repeated");
        var caller = konnect.with("Idempotency-Key", "request-" + UUID.randomUUID());
        var first = caller.post(path(), form);

        var second = caller.post(path(), form);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text("client_id")).isEqualTo(first.text("client_id"));
        assertThat(second.text("client_secret")).isNotEqualTo(first.text("client_secret"));
        form.put("client_name", "another");
        assertThat(caller.post(path(), form).status()).isEqualTo(409);
        form.put("application_id", applicationOf(first.text("client_id")));
        form.put("client_name", "repeated");
        assertThat(konnect.post(path(), form).text("client_id")).isEqualTo(first.text("client_id"));
    }

    @Test
    void aRequestThatWasNotAnsweredIsTakenUpAgain() {
        var form = form("silent " + developer);
        var silent = konnect.post(path(), form);
        assertThat(silent.status()).isEqualTo(503);
        assertThat(silent.text("error_description")).contains("send the same request again");
        var application = await().until(
                        () -> TestTopics.records(Topics.APPLICATION_EVENTS).stream()
                                .map(record -> record.value())
                                .filter(BridgedClientRequested.class::isInstance)
                                .map(BridgedClientRequested.class::cast)
                                .filter(event -> event.getDeveloperId().equals(developer.toString()))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow()
                .getApplicationId();
        IdpSync.provision(application);

        var again = konnect.post(path(), form);

        assertThat(again.status()).isEqualTo(201);
        assertThat(applicationOf(again.text("client_id"))).isEqualTo(application);
        Portal.awaitEvent(application, SecretRotationRequested.class);
        form.put("client_name", "another");
        assertThat(konnect.post(path(), form).text("client_id")).isNotEqualTo(again.text("client_id"));
    }

    @Test
    void aRefusalOfTheProviderIsToldInItsWords() {
        var refused = konnect.post(path(), form("refused"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("error_description")).isEqualTo("redirect_uri is not allowed");
        assertThat(refused.text("error")).isNotBlank();
    }

    @Test
    void whatIsWrongIsSaidInTheContractsShape() {
        var form = form("wrong");
        form.put("portal_id", "no uuid");
        form.put("surprise", true);
        form.remove("grant_types");

        var answer = konnect.post(path(), form);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("error", "error_description");
        assertThat(answer.text("error_description")).contains("portal_id", "surprise", "grant_types");
        assertThat(konnect.post(path(), null).status()).isEqualTo(400);
        assertThat(konnect.post(path(), List.of()).status()).isEqualTo(400);
    }

    @Test
    void eventsChangeTheClientOrNothing() {
        var clientId = konnect.post(path(), form("hooked")).text("client_id");
        var hook = path() + "/" + clientId + "/event-hook";
        var event = form("x");
        List.of("client_name", "grant_types", "scopes", "token_endpoint_auth_method")
                .forEach(event::remove);
        event.put("event_type", "update_application");
        event.put("client_id", clientId);
        event.put("application_id", UUID.randomUUID());
        event.put("application_name", "renamed");

        assertThat(konnect.post(hook, event).status()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Portal.awaitEvent(applicationOf(clientId), BridgedClientRequested.class)
                                .getName())
                        .isEqualTo("renamed"));
        event.put("event_type", "add_registration");
        event.remove("redirect_uris");
        assertThat(konnect.post(hook, event).status()).isEqualTo(400);
        event.put("api_product_version_id", UUID.randomUUID());
        assertThat(konnect.post(hook, event).status()).isEqualTo(200);
        event.put("event_type", "remove_registration");
        event.put("audience", "https://api.example");
        assertThat(konnect.post(hook, event).status()).isEqualTo(200);
        event.put("event_type", "unknown");
        assertThat(konnect.post(hook, event).status()).isEqualTo(400);
    }

    @Test
    void theOneSecretIsListedWithoutItsValue() {
        var created = konnect.post(path(), form("listed"));
        var secrets = path() + "/" + created.text("client_id") + "/secrets";

        var listed = konnect.get(secrets);

        assertThat(listed.status()).isEqualTo(200);
        var entry = listed.json().path("secrets").path(0);
        assertThat(entry.path("client_id").asString()).isEqualTo(created.text("client_id"));
        assertThat(entry.path("status").asString()).isEqualTo("ACTIVE");
        assertThat(listed.json().toString()).doesNotContain(created.text("client_secret"));
        assertThat(konnect.post(secrets, Map.of()).text("error_description")).contains("new-secret");
        assertThat(konnect.delete(secrets + "/" + entry.path("secret_id").asString())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void keysAreReplacedWithoutAPauseAndOpenOneBridgeOnly() {
        var second = newKey(provider);
        var other = catalog.provider();
        var renewed = new Http(port, Map.of("X-API-KEY", second.text("key")));
        var listed = administrator.get(keys(provider)).json().path("data");
        assertThat(listed.size()).isEqualTo(2);
        assertThat(listed.toString()).doesNotContain(second.text("key"));
        assertThat(konnect.post(path(), form("one")).status()).isEqualTo(201);
        assertThat(renewed.post(path(), form("two")).status()).isEqualTo(201);

        assertThat(administrator
                        .delete(keys(provider) + "/" + listed.path(0).path("id").asString())
                        .status())
                .isEqualTo(204);

        var refused = konnect.post(path(), form("three"));
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().propertyNames()).containsExactlyInAnyOrder("error", "error_description");
        assertThat(renewed.post("/dcr/" + other, form("four")).status()).isEqualTo(401);
        assertThat(new Http(port, Map.of()).post(path(), form("five")).status()).isEqualTo(401);
        assertThat(administrator.post(path(), form("six")).status()).isEqualTo(401);
        var principal = second.text("id");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(TestTopics.records(Topics.OBSERVATIONS))
                .extracting(observed -> observed.value())
                .filteredOn(AuthenticationObserved.class::isInstance)
                .map(AuthenticationObserved.class::cast)
                .anyMatch(seen -> principal.equals(seen.getPrincipalId()) && "SUCCESS".equals(seen.getOutcome())));
    }

    @Test
    void anothersClientsAreOutOfReach() {
        var clientId = konnect.post(path(), form("mine")).text("client_id");
        var other = catalog.provider();
        var stranger = new Http(port, Map.of("X-API-KEY", newKey(other).text("key")));

        assertThat(stranger.delete("/dcr/" + other + "/" + clientId).status()).isEqualTo(400);
        assertThat(stranger.post("/dcr/" + other + "/" + clientId + "/new-secret", null)
                        .status())
                .isEqualTo(400);
        var form = form("mine");
        form.put("application_id", applicationOf(clientId));
        assertThat(stranger.post("/dcr/" + other, form).status()).isEqualTo(409);
    }

    @Test
    void aProviderThatKeepsClientsOfItsBridgeIsNotDeleted() {
        var clientId = konnect.post(path(), form("kept")).text("client_id");

        assertThat(administrator.delete("/v2/dcr-providers/" + provider).status())
                .isEqualTo(409);
        assertThat(konnect.delete(path() + "/" + clientId).status()).isEqualTo(204);
        assertThat(administrator.delete("/v2/dcr-providers/" + provider).status())
                .isEqualTo(204);
    }
}
