package io.gatehouse.registration.authstrategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.CatalogTopic;
import io.gatehouse.registration.DatabaseText;
import io.gatehouse.registration.ManagementApi;
import io.gatehouse.registration.test.Catalog;
import io.gatehouse.registration.test.KnownSecrets;
import io.gatehouse.registration.test.LogLines;
import io.gatehouse.registration.test.RegistrationServiceTest;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.sealed.OpeningKeys;
import io.gatehouse.schemas.test.TestTopics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Secrets that the gateway's plugin needs. */
@RegistrationServiceTest
class PluginSecretsIT {
    private static final String PATH = "/v2/application-auth-strategies";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SealStoredSecrets sealStoredSecrets;

    @Autowired
    private Environment settings;

    private ManagementApi api;
    private String secret;
    private String password;

    @BeforeEach
    void connect() {
        api = new ManagementApi(port);
        secret = KnownSecrets.remember("client-secret-" + UUID.randomUUID());
        password = KnownSecrets.remember("redis-password-" + UUID.randomUUID());
    }

    private String create() {
        var made = api.post(PATH, body());
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().toString()).doesNotContain(secret, password);
        return made.id();
    }

    private String body() {
        return """
                {"name": "tokens", "display_name": "Tokens", "strategy_type": "openid_connect",
                 "configs": {"openid-connect": {"issuer": "https://idp.example", "credential_claim": ["azp"],
                     "scopes": [], "auth_methods": ["session"], "client_id": ["gate"], "client_secret": ["%s"],
                     "redis": {"host": "cache", "password": "%s"}}}}
                """.formatted(secret, password);
    }

    private ManagementApi.Answer change(String id, String plugin) {
        var changed = api.patch(PATH + "/" + id, "{\"configs\": {\"openid-connect\": " + plugin + "}}");
        assertThat(changed.status()).isEqualTo(200);
        return changed;
    }

    private static io.gatehouse.events.AuthStrategy event(String id, int number) {
        var events = CatalogTopic.events("auth-strategy:" + id, number);
        return (io.gatehouse.events.AuthStrategy) Objects.requireNonNull(events.get(number - 1));
    }

    private String opened(io.gatehouse.events.AuthStrategy event, String path) {
        return OpeningKeys.ofFile(settings.getRequiredProperty("gatehouse.gateway-config.opening-keys", Path.class))
                .open(Objects.requireNonNull(event.getSealedPluginConfig().get(path)));
    }

    private void assertNowhereReadable(String value) {
        assertThat(DatabaseText.tablesWith(jdbc, value)).isEmpty();
        assertThat(LogLines.all()).doesNotContain(value);
        assertThat(TestTopics.rawRecords(Topics.CATALOG_EVENTS))
                .extracting(sent -> sent.value() == null ? "" : new String(sent.value(), StandardCharsets.ISO_8859_1))
                .isNotEmpty()
                .noneMatch(text -> text.contains(value));
    }

    @Test
    void onlyTheServiceThatConfiguresGatewaysCanReadThem() {
        var id = create();

        var event = event(id, 1);

        assertThat(event.getPluginConfig()).isEqualTo("{\"client_id\":[\"gate\"],\"redis\":{\"host\":\"cache\"}}");
        assertThat(opened(event, "client_secret")).isEqualTo("[\"" + secret + "\"]");
        assertThat(opened(event, "redis.password")).isEqualTo('"' + password + '"');
        assertThat(api.get(PATH + "/" + id)
                        .json()
                        .at("/configs/openid-connect/client_secret")
                        .isMissingNode())
                .isTrue();
        assertNowhereReadable(secret);
        assertNowhereReadable(password);
    }

    @Test
    void aChangeKeepsThoseThatItDoesNotName() {
        var id = create();

        change(id, "{\"redis\": {\"host\": \"other\"}, \"cache_tokens\": false}");

        var event = event(id, 2);
        assertThat(event.getPluginConfig()).contains("other", "cache_tokens");
        assertThat(event.getSealedPluginConfig()).containsOnlyKeys("client_secret", "redis.password");
    }

    @Test
    void nullTakesThemAwayAndANewValueReplacesThem() {
        var id = create();
        var renewed = KnownSecrets.remember("client-secret-" + UUID.randomUUID());

        change(id, "{\"redis\": null, \"client_secret\": [\"" + renewed + "\"]}");
        var changed = change(id, "{\"session_secret\": \"{vault://env/session}\"}");

        assertThat(changed.json().at("/configs/openid-connect/session_secret").asString())
                .isEqualTo("{vault://env/session}");
        var event = event(id, 3);
        assertThat(event.getSealedPluginConfig()).containsOnlyKeys("client_secret");
        assertThat(opened(event, "client_secret")).contains(renewed);
        change(id, "{\"client_secret\": [\"{vault://env/secret}\"]}");
        assertThat(event(id, 4).getSealedPluginConfig()).isEmpty();
    }

    @Test
    void aReplacementWithoutThemTakesThemAway() {
        var id = create();

        api.put(PATH + "/" + id, body().replaceFirst("\"client_secret\": .*,", ""));

        assertThat(event(id, 2).getSealedPluginConfig()).containsOnlyKeys("redis.password");
    }

    @Test
    void aValueOfAnotherTypeIsRefusedUnderItsName() {
        var refused = api.post(
                PATH,
                body().replace("[\"" + secret + "\"]", "\"" + secret + "\"").replace("host", "hots"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.invalid("field"))
                .containsExactly("configs.openid-connect.client_secret", "configs.openid-connect.redis.hots");
        assertThat(refused.invalid("rule")).containsExactly("is_array", "invalid");
        assertThat(refused.json().toString()).doesNotContain(secret);
    }

    @Test
    void whatAnEarlierReleaseStoredReadableIsSealedOnce() {
        var id = new Catalog(jdbc).openId(null);
        jdbc.sql("update auth_strategy set configs = configs || cast(:more as jsonb) where id = :id")
                .param("more", "{\"client_secret\": [\"" + secret + "\"], \"hide_credentials\": true}")
                .param("id", id)
                .update();

        assertThat(sealStoredSecrets.sealAll()).containsEntry(id, Set.of("client_secret"));

        assertThat(sealStoredSecrets.sealAll()).doesNotContainKey(id);
        var event = event(id.toString(), 1);
        assertThat(event.getRevision()).isEqualTo(2);
        assertThat(event.getPluginConfig()).isEqualTo("{\"hide_credentials\":true}");
        assertThat(opened(event, "client_secret")).contains(secret);
        assertNowhereReadable(secret);
    }
}
