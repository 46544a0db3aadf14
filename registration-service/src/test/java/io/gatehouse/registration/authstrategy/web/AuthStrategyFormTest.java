package io.gatehouse.registration.authstrategy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatehouse.schemas.http.InvalidParameter;
import io.gatehouse.schemas.http.ProblemException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class AuthStrategyFormTest {
    private static final AuthStrategyForm FORM = new AuthStrategyForm(new AuthConfigForm(value -> "sealed"));

    @ParameterizedTest
    @CsvSource({"1,1,", "10,256,", "0,1,min_items", "11,1,max_items", "1,0,min_length", "1,257,max_length"})
    void keyNamesAreFewAndShort(int count, int length, @Nullable String rule) {
        var body = """
                {"name": "n", "display_name": "d", "strategy_type": "key_auth",
                 "configs": {"key-auth": {"key_names": [%s]}}}
                """.formatted(texts(count, length));

        assertThat(rules(body)).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource({
        "credential_claim,10,128,",
        "credential_claim,11,1,max_items",
        "credential_claim,1,129,max_length",
        "scopes,50,128,",
        "scopes,51,1,max_items",
        "scopes,1,129,max_length",
        "auth_methods,10,64,",
        "auth_methods,11,1,max_items",
        "auth_methods,1,65,max_length"
    })
    void listsOfTokensAreFewAndShort(String field, int count, int length, @Nullable String rule) {
        var config = JsonMapper.shared().createObjectNode().put("issuer", "https://idp.example");
        for (var list : List.of("credential_claim", "scopes", "auth_methods")) {
            config.set(
                    list,
                    JsonMapper.shared()
                            .readTree("[" + texts(list.equals(field) ? count : 1, length(list, field, length)) + "]"));
        }
        var body = """
                {"name": "n", "display_name": "d", "strategy_type": "openid_connect",
                 "configs": {"openid-connect": %s}}
                """.formatted(config);

        assertThat(rules(body)).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void aKeyStrategyMayLeaveTheUsualHeaderUnsaid() {
        var body = """
                {"name": "n", "display_name": "d", "strategy_type": "key_auth", "configs": {"key-auth": {}}}
                """;

        var wanted = FORM.created(JsonMapper.shared().readTree(body));

        assertThat(wanted.config().values().toString()).isEqualTo("{key_names=[apikey]}");
    }

    @Test
    void theConfigMustBeThatOfTheType() {
        var body = """
                {"name": "n", "display_name": "d", "strategy_type": "key_auth", "configs": {"openid-connect": {}}}
                """;

        assertThat(rules(body)).containsExactlyInAnyOrder("required", "unknown_property");
    }

    private static int length(String list, String field, int length) {
        return list.equals(field) ? length : 1;
    }

    private static String texts(int count, int length) {
        return IntStream.range(0, count)
                .mapToObj(i -> '"' + "a".repeat(length) + '"')
                .collect(Collectors.joining(","));
    }

    private static List<String> rules(String body) {
        var json = JsonMapper.shared().readTree(body);
        var refused = catchThrowableOfType(ProblemException.class, () -> FORM.created(json));
        return refused == null
                ? List.of()
                : refused.invalidParameters().stream()
                        .map(InvalidParameter::rule)
                        .map(String::valueOf)
                        .toList();
    }
}
