package io.gatehouse.schemas.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class PluginTypesTest {
    private static String mistakes(String name, @Nullable String json) {
        var value = JsonMapper.shared().readValue(json, Object.class);
        return String.join(
                " ",
                PluginTypes.mistakes(name, value).stream()
                        .map(mistake -> mistake.field() + ":" + mistake.rule())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "cache_tokens | false",
                "session_memcached_port | 11211",
                "session_memcached_port | 11211.0",
                "leeway | 0.5",
                "audience | ['a', 'b']",
                "audience | null",
                "consumer_claims | [['a', 'b'], ['c']]",
                "redis | {'host': 'cache', 'port': 6379, 'sentinel_nodes': [{'host': 'a', 'port': 1}], 'password': null}",
                "redis | {'port': '{vault://env/port}'}",
                "client_jwk | [{'kty': 'oct', 'key_ops': ['sign'], 'x5t#S256': 'a'}]"
            })
    void aValueOfTheFieldsTypeIsTaken(String name, String json) {
        assertThat(mistakes(name, json.replace('\'', '"'))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "labels | {} | labels:invalid",
                "redis.password | 'a' | redis.password:invalid",
                "redis | {'cloud_authentication.aws_region': 'a'} | redis.cloud_authentication.aws_region:invalid",
                "cache_tokens | 'false' | cache_tokens:is_boolean",
                "session_memcached_port | 1.5 | session_memcached_port:is_integer",
                "session_memcached_port | '1' | session_memcached_port:is_integer",
                "leeway | true | leeway:is_number",
                "audience | 'a' | audience:is_array",
                "audience | ['a', 1, null] | audience[1]:is_string audience[2]:is_string",
                "consumer_claims | ['a'] | consumer_claims[0]:is_array",
                "session_secret | ['a'] | session_secret:is_string",
                "redis | 'cache' | redis:is_object",
                "redis | {'hots': 'cache'} | redis.hots:invalid",
                "redis | {'sentinel_nodes': [{'port': 'a'}]} | redis.sentinel_nodes[0].port:is_integer"
            })
    void anyOtherIsNamedByItsPlace(String name, String json, String mistakes) {
        assertThat(mistakes(name, json.replace('\'', '"'))).isEqualTo(mistakes);
    }
}
