package io.gatehouse.schemas.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.schemas.sealed.SealedValueException;
import io.gatehouse.schemas.sealed.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class PluginSecretsTest {
    private static final String CONFIG = """
            {"cache_tokens": false, "client_id": ["gate"], "client_secret": ["hush-1"], "session_secret": "hush-2",
             "redis": {"host": "cache", "password": "hush-3", "cloud_authentication": {"aws_secret_access_key": "hush-4"}},
             "client_jwk": [{"kty": "oct", "k": "hush-5"}], "https_proxy_authorization": "hush-6"}""";

    private static Map<String, @Nullable Object> config(String json) {
        return JsonMapper.shared().readValue(json, new TypeReference<>() {});
    }

    private static PluginSecrets.Parts split(String json) {
        return PluginSecrets.split(config(json), value -> "sealed:" + value);
    }

    private static Secret open(String sealed) {
        if (!sealed.startsWith("sealed:")) {
            throw new SealedValueException("was sealed to another");
        }
        return new Secret(sealed.substring("sealed:".length()));
    }

    @Test
    void noSecretStaysReadable() {
        var parts = split(CONFIG);

        assertThat(parts.readable().toString()).doesNotContain("hush").contains("gate", "cache");
        assertThat(parts.sealed())
                .containsOnlyKeys(
                        "client_secret",
                        "session_secret",
                        "redis.password",
                        "redis.cloud_authentication.aws_secret_access_key",
                        "client_jwk",
                        "https_proxy_authorization");
    }

    @Test
    void whatWasTakenApartIsPutTogetherAgainWithItsSecretsMarked() {
        var parts = split(CONFIG);

        var joined = PluginSecrets.join(parts.readable(), parts.sealed(), PluginSecretsTest::open);

        assertThat(joined.toString()).doesNotContain("hush");
        assertThat(PluginSecrets.revealed(joined)).isEqualTo(config(CONFIG));
    }

    @Test
    void aReferenceToAVaultIsNoSecret() {
        var json = """
                {"client_secret": ["{vault://env/secret}"], "redis": {"password": "{vault://env/redis}"}}""";

        var parts = split(json);

        assertThat(parts.sealed()).isEmpty();
        assertThat(parts.readable()).isEqualTo(config(json));
    }

    @Test
    void aListWithOneSecretIsSealedThoughTheOthersAreReferences() {
        assertThat(split("{\"client_secret\": [\"{vault://env/secret}\", \"hush\"]}")
                        .sealed())
                .containsOnlyKeys("client_secret");
    }

    @Test
    void aSecretThatCannotBeOpenedIsNamed() {
        var broken = Map.of("redis.password", "sealed:\"x\"", "session_secret", "garbage");

        assertThatThrownBy(() -> PluginSecrets.join(Map.of(), broken, PluginSecretsTest::open))
                .isInstanceOf(SealedValueException.class)
                .hasMessage("field session_secret: was sealed to another");
    }
}
