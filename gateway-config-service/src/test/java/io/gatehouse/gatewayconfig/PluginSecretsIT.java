package io.gatehouse.gatewayconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.events.AuthStrategy;
import io.gatehouse.events.EntityError;
import io.gatehouse.events.GatewayConfigured;
import io.gatehouse.events.GatewaySyncFailed;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.TestTopics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Secrets of strategies: readable at the gateway, sealed everywhere else. */
@ExtendWith(OutputCaptureExtension.class)
class PluginSecretsIT extends ServiceFixture {
    private final Api api = new Api();
    private final String secret = "hush-" + Events.id();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationRunner storedSecretsAreSealed;

    private AuthStrategy strategy(String pluginConfig, Map<String, String> sealed) {
        return AuthStrategy.newBuilder(Events.tokens(api.strategy, ISSUER.url()))
                .setPluginConfig(pluginConfig)
                .setSealedPluginConfig(sealed)
                .build();
    }

    private JsonNode config() {
        return new JsonMapper()
                .readTree(FILE_WITH_SECRETS.toFile())
                .path("plugins")
                .valueStream()
                .filter(plugin -> api.service.equals(plugin.path("service").asString()))
                .filter(plugin -> "openid-connect".equals(plugin.path("name").asString()))
                .findFirst()
                .orElseThrow()
                .path("config");
    }

    private String row() {
        return jdbc.sql("SELECT s::text FROM auth_strategy s WHERE id = ?")
                .param(api.strategy)
                .query(String.class)
                .single();
    }

    @Test
    void aSealedSecretIsPutIntoThePluginAndRestsSealed(CapturedOutput log) {
        api.publish(
                SECRETS_PLANE,
                strategy("{\"client_id\": [\"gate\"]}", Map.of("client_secret", seal("[\"" + secret + "\"]"))));

        eventually(() -> assertThat(told(GatewayConfigured.class, api.service)).isNotEmpty());

        assertThat(config().at("/client_secret/0").asString()).isEqualTo(secret);
        assertThat(config().at("/client_id/0").asString()).isEqualTo("gate");
        assertThat(row()).doesNotContain(secret);
        assertThat(log).doesNotContain(secret);
        assertThat(TestTopics.rawRecords(Topics.GATEWAY_EVENTS))
                .extracting(sent -> new String(sent.value(), StandardCharsets.ISO_8859_1))
                .noneMatch(text -> text.contains(secret));
    }

    @Test
    void whatAnOlderSenderLeftReadableIsSealedOnArrival(CapturedOutput log) {
        api.publish(
                SECRETS_PLANE,
                strategy("{\"redis\": {\"host\": \"cache\", \"password\": \"" + secret + "\"}}", Map.of()));

        eventually(() -> assertThat(told(GatewayConfigured.class, api.service)).isNotEmpty());

        assertThat(config().at("/redis/password").asString()).isEqualTo(secret);
        assertThat(config().at("/redis/host").asString()).isEqualTo("cache");
        assertThat(row()).contains("redis.password").doesNotContain(secret);
        assertThat(log).doesNotContain(secret);
    }

    @Test
    void aFileThatMayHoldNoSecretsIsClosedAndItIsTold(CapturedOutput log) {
        api.publish(FILE_PLANE, strategy("{}", Map.of("session_secret", seal('"' + secret + '"'))));

        eventually(() -> assertThat(told(GatewaySyncFailed.class, api.service))
                .flatExtracting(GatewaySyncFailed::getErrors)
                .extracting(EntityError::getMessage)
                .contains("secrets are not written to this file (expected: api-keys of the file set to true)"));

        assertThat(FILE).content().doesNotContain(secret);
        assertThat(log).doesNotContain(secret);
    }

    @Test
    void whatAnEarlierReleaseStoredReadableIsSealedAtStart() throws Exception {
        catalog("auth-strategy", api.strategy, strategy("{}", Map.of()));
        eventually(() -> assertThat(rows()).isEqualTo(List.of(1L)));
        jdbc.sql("UPDATE auth_strategy SET plugin_config = ?::jsonb WHERE id = ?")
                .params("{\"client_secret\": [\"" + secret + "\"], \"timeout\": 1}", api.strategy)
                .update();

        storedSecretsAreSealed.run(new DefaultApplicationArguments());

        assertThat(row()).contains("client_secret", "timeout").doesNotContain(secret);
    }

    private List<Long> rows() {
        return jdbc.sql("SELECT count(*) FROM auth_strategy WHERE id = ?")
                .param(api.strategy)
                .query(Long.class)
                .list();
    }
}
