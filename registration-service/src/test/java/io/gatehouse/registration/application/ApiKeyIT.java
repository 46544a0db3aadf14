package io.gatehouse.registration.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.events.ApplicationRequested;
import io.gatehouse.events.CredentialRequested;
import io.gatehouse.events.CredentialRevoked;
import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.KnownSecrets;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import io.gatehouse.schemas.sealed.OpeningKeys;
import io.gatehouse.schemas.sealed.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistrationServiceTest
class ApiKeyIT {
    private Http developer;
    private String id;
    private String credentials;

    @BeforeEach
    void application(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        var portal = new Portal(port, jdbc, true);
        var strategy = twoWeeks(portal.administrator());
        portal.catalog().version(portal.id(), strategy, false);
        developer = portal.developer();
        var created = developer.post("/api/v2/applications", Map.of("name", "keyed", "auth_strategy_id", strategy));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().has("credentials")).isFalse();
        id = created.text("id");
        credentials = "/api/v2/applications/" + id + "/credentials";
    }

    /** A strategy as an administrator makes it, whose keys are good for two weeks. */
    private static UUID twoWeeks(Http administrator) {
        var config = Map.of("key_names", List.of("apikey"), "ttl", Map.of("value", 2, "unit", "weeks"));
        var strategy = Map.of(
                "name", "keys",
                "display_name", "Keys",
                "strategy_type", "key_auth",
                "configs", Map.of("key-auth", config));
        return UUID.fromString(
                administrator.post("/v2/application-auth-strategies", strategy).text("id"));
    }

    @Test
    void aKeyIsShownOnceAndTravelsSealed(@Autowired Environment settings) {
        var gatewayKeys = settings.getRequiredProperty("gatehouse.gateway-config.opening-keys", Path.class);
        var issued = developer.post(credentials, Map.of("display_name", "first key"));

        assertThat(issued.status()).isEqualTo(201);
        assertThat(issued.text("type")).isEqualTo("api_key");
        assertThat(issued.text("status")).isEqualTo("active");
        assertThat(Instant.parse(issued.text("expires_at")))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(13)), Instant.now().plus(Duration.ofDays(15)));
        var key = KnownSecrets.remember(issued.text("credential"));
        var listed = developer.get(credentials).json().path("data");
        assertThat(listed.findValuesAsString("display_name")).containsExactly("first key");
        assertThat(listed.path(0).has("credential")).isFalse();
        var event = Portal.awaitEvent(id, CredentialRequested.class);
        assertThat(event.getRevision()).isEqualTo(2);
        assertThat(event.getKeySha256()).isEqualTo(ApiKeys.sha256(new Secret(key)));
        assertThat(OpeningKeys.ofFile(gatewayKeys).open(event.getSealedKey())).isEqualTo(key);
        assertThat(Portal.awaitEvent(id, ApplicationRequested.class).getReferenceId())
                .isNull();
    }

    @Test
    void aKeyIsRenamedAndRevoked() {
        var path = credentials + "/" + developer.post(credentials, Map.of()).text("id");

        assertThat(developer.put(path, Map.of("display_name", "renamed")).status())
                .isEqualTo(200);
        assertThat(developer.get(credentials).json().path("data").findValuesAsString("display_name"))
                .containsExactly("renamed");
        assertThat(developer.delete(path).status()).isEqualTo(204);
        assertThat(developer.delete(path).status()).isEqualTo(404);
        assertThat(developer.put(path, Map.of("display_name", "again")).status())
                .isEqualTo(404);
        assertThat(developer.get(credentials).json().at("/data/0/status").asString())
                .isEqualTo("revoked");
        assertThat(path).endsWith(Portal.awaitEvent(id, CredentialRevoked.class).getCredentialId());
    }

    @Test
    void anApplicationHasAtMostTwentyKeys() {
        for (var i = 0; i < 20; i++) {
            assertThat(developer.post(credentials, Map.of()).status()).isEqualTo(201);
        }

        var refused = developer.post(credentials, Map.of());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("detail")).isEqualTo("Maximum number of Credentials exceeded. Max Allowed: 20");
    }

    @Test
    void revokedKeysDoNotCountAndTheNewestStayListed() {
        for (var i = 0; i < 21; i++) {
            var key = developer.post(credentials, Map.of("display_name", "key " + i));
            assertThat(developer.delete(credentials + "/" + key.text("id")).status())
                    .isEqualTo(204);
        }

        var listed = developer.get(credentials + "?page[size]=100").json().path("data");

        assertThat(listed.findValuesAsString("status")).hasSize(20).containsOnly("revoked");
        assertThat(listed.findValuesAsString("display_name"))
                .doesNotContain("key 0")
                .contains("key 20");
        assertThat(developer.post(credentials, Map.of()).text("status")).isEqualTo("active");
    }

    @Test
    void thereIsNoClientSecretToReplace() {
        assertThat(developer
                        .post("/api/v2/applications/" + id + "/refresh-token", null)
                        .status())
                .isEqualTo(400);
    }
}
