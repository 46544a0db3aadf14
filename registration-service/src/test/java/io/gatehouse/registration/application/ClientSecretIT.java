package io.gatehouse.registration.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.events.CredentialRequested;
import io.gatehouse.events.CredentialRevoked;
import io.gatehouse.events.CredentialType;
import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several secrets of one client, at providers that keep several; and what is said at those that keep one. */
@RegistrationServiceTest
class ClientSecretIT {
    private Portal portal;
    private Http developer;
    private String application;
    private String path;

    @BeforeEach
    void developer(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        portal = new Portal(port, jdbc, true);
        developer = portal.developer();
        use("okta", "{}");
    }

    private void use(String providerType, String settings) {
        var strategy = portal.catalog().openId(portal.catalog().provider(providerType, settings));
        portal.catalog().version(portal.id(), strategy, false);
        var form = Map.of("name", "app " + strategy, "auth_strategy_id", strategy, "scopes", List.of());
        application = developer.post("/api/v2/applications", form).text("id");
        path = "/api/v2/applications/" + application + "/credentials";
    }

    private Http.Answer awaitList(int size) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> developer.get(path),
                        list -> list.json().path("data").size() == size);
    }

    @Test
    void theFirstSecretIsListedAndMoreAreShownOnce() {
        var first = awaitList(1).json().path("data").path(0);
        assertThat(first.path("type").asString()).isEqualTo("client_secret");
        assertThat(first.path("client_id").asString()).isEqualTo("client-" + application);
        assertThat(first.path("display_name").isNull()).isTrue();

        var created = developer.post(path, Map.of("display_name", "second"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("client_secret")).startsWith("client-secret-");
        assertThat(created.text("type")).isEqualTo("client_secret");
        var wanted = Portal.awaitEvent(application, CredentialRequested.class);
        assertThat(wanted.getCredentialType()).isEqualTo(CredentialType.CLIENT_CREDENTIALS);
        assertThat(wanted.getSealedKey()).isNull();
        var listed = awaitList(2);
        assertThat(listed.json().toString()).contains("second").doesNotContain(created.text("client_secret"));
        var view = developer.get("/api/v2/applications/" + application).json().path("auth_strategy");
        assertThat(view.path("supports_multiple_credentials").asBoolean(false)).isTrue();
    }

    @Test
    void aSecretIsRenamedAndRevoked() {
        var id = developer.post(path, null).text("id");

        assertThat(developer.put(path + "/" + id, Map.of("display_name", "new")).status())
                .isEqualTo(200);
        assertThat(developer.get(path).json().toString()).contains("\"new\"");
        assertThat(developer.delete(path + "/" + id).status()).isEqualTo(204);

        var revoked = Portal.awaitEvent(application, CredentialRevoked.class);
        assertThat(revoked.getCredentialId()).isEqualTo(id);
        assertThat(revoked.getCredentialType()).isEqualTo(CredentialType.CLIENT_CREDENTIALS);
        assertThat(developer.delete(path + "/" + id).status()).isEqualTo(404);
        assertThat(developer.put(path + "/" + id, Map.of("display_name", "x")).status())
                .isEqualTo(404);
    }

    @Test
    void aRefusalOfTheProviderIsToldAndLeavesTheApplicationAlone() {
        awaitList(1);

        var refused = developer.post(path, Map.of("display_name", "one too many"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().toString()).contains("two secrets are the most");
        awaitList(1);
        assertThat(developer.get("/api/v2/applications/" + application).json().has("provisioning"))
                .isFalse();
    }

    @Test
    void noMoreThanTwentyComeToBeHoweverManyAskAtOnce() throws Exception {
        awaitList(1);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Http.Answer> call = () -> developer.post(path, null);
            var answers = pool.invokeAll(Stream.generate(() -> call).limit(24).toList()).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(answers).filteredOn(answer -> answer.status() != 403).hasSize(19);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 403)
                    .hasSize(5)
                    .allMatch(answer ->
                            answer.text("detail").equals("Maximum number of Credentials exceeded. Max Allowed: 20"));
        }
    }

    @Test
    void whereThereIsOneSecretItIsReplacedInstead() {
        use("keycloak", "{}");

        assertThat(developer.get(path).status()).isEqualTo(409);
        assertThat(developer.get(path).text("detail")).contains("refresh-token");
        assertThat(developer.post(path, null).status()).isEqualTo(400);
        assertThat(developer.delete(path + "/" + UUID.randomUUID()).status()).isEqualTo(409);
    }

    @Test
    void anHttpProviderKeepsSeveralWhenItSaysSo() {
        use("http", "{\"allow_multiple_credentials\": \"true\"}");

        assertThat(developer.post(path, null).status()).isEqualTo(201);
        awaitList(2);
    }

    @Test
    void anothersCredentialsAreOutOfReach() {
        var id = developer.post(path, null).text("id");
        var other = portal.developer();
        var elsewhere = new String[] {path, path + "/" + id};

        assertThat(other.get(elsewhere[0]).status()).isEqualTo(404);
        assertThat(other.post(elsewhere[0], Map.of()).status()).isEqualTo(404);
        assertThat(other.put(elsewhere[1], Map.of("display_name", "mine")).status())
                .isEqualTo(404);
        assertThat(other.delete(elsewhere[1]).status()).isEqualTo(404);
        assertThat(developer.get(path).json().toString()).contains(id).doesNotContain("mine");
    }
}
