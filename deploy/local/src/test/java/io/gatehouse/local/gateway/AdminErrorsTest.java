package io.gatehouse.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Error bodies as Kong 3.9 sends them; the expected ones are read from its source and its own tests. */
class AdminErrorsTest {
    private static final String NO_ID = "00000000-0000-4000-8000-000000000000";
    private static final GatewayFixture FIXTURE = new GatewayFixture(null);

    @BeforeAll
    static void someEntities() {
        FIXTURE.addEcho();
        FIXTURE.addPlugin("key-auth", "{}");
        FIXTURE.admin("PUT", "/consumers/bob", "{\"custom_id\":\"b1\"}");
        FIXTURE.admin("POST", "/consumers/bob/key-auth", "{\"key\":\"taken\"}");
        FIXTURE.admin("POST", "/consumers/bob/acls", "{\"group\":\"g\"}");
    }

    @AfterAll
    static void stop() {
        FIXTURE.close();
    }

    /** Path, body, complaints in one line, complaints by field. */
    private static final String VIOLATIONS = """
            /services
            {}
            host: required field missing
            {"host":"required field missing"}

            /services
            {"host":"h","protocol":"foo"}
            protocol: expected one of: grpc, grpcs, http, https, tcp, tls, tls_passthrough, udp
            {"protocol":"expected one of: grpc, grpcs, http, https, tcp, tls, tls_passthrough, udp"}

            /services
            {"host":"h","x":1}
            x: unknown field
            {"x":"unknown field"}

            /services
            {"host":"h","port":70000}
            port: value should be between 0 and 65535
            {"port":"value should be between 0 and 65535"}

            /services
            {"host":"h","retries":1.5}
            retries: expected an integer
            {"retries":"expected an integer"}

            /services
            {"host":"h","path":"x"}
            path: should start with: /
            {"path":"should start with: /"}

            /services
            {"host":"h","enabled":"yes"}
            enabled: expected a boolean
            {"enabled":"expected a boolean"}

            /services
            {"host":"h","tags":["ok","a/b"]}
            tags.2: invalid tag 'a/b': expected printable ascii (except `,` and `/`) or valid utf-8 sequences
            {"tags":[null,"invalid tag 'a/b': expected printable ascii (except `,` and `/`) or valid utf-8 sequences"]}

            /routes
            {"protocols":["foo","http"],"paths":["/"]}
            protocols.1: expected one of: grpc, grpcs, http, https, tcp, tls, tls_passthrough, udp
            {"protocols":["expected one of: grpc, grpcs, http, https, tcp, tls, tls_passthrough, udp"]}

            /routes
            {}
            must set one of 'methods', 'hosts', 'headers', 'paths', 'snis' when 'protocols' is 'https'
            {"@entity":["must set one of 'methods', 'hosts', 'headers', 'paths', 'snis' when 'protocols' is 'https'"]}

            /routes
            {"paths":["/"],"service":{}}
            service.id: missing primary key
            {"service":{"id":"missing primary key"}}

            /routes
            {"paths":["x"]}
            paths.1: should start with: / (fixed path) or ~/ (regex path)
            {"paths":["should start with: / (fixed path) or ~/ (regex path)"]}

            /routes
            {"paths":["/"],"protocols":["http","tcp"]}
            protocols: these sets are mutually exclusive: ('http', 'https'), ('tcp', 'tls', 'udp')
            {"protocols":"these sets are mutually exclusive: ('http', 'https'), ('tcp', 'tls', 'udp')"}

            /routes
            {"paths":["/"],"sources":[{"port":1}]}
            sources: cannot set 'sources' when 'protocols' is 'http' or 'https'
            {"sources":"cannot set 'sources' when 'protocols' is 'http' or 'https'"}

            /consumers
            {}
            at least one of these fields must be non-empty: 'custom_id', 'username'
            {"@entity":["at least one of these fields must be non-empty: 'custom_id', 'username'"]}

            /acls
            {"group":"g"}
            consumer: required field missing
            {"consumer":"required field missing"}

            /consumers/bob/acls
            {}
            group: required field missing
            {"group":"required field missing"}

            /plugins
            {}
            name: required field missing
            {"name":"required field missing"}

            /plugins
            {"name":"openid-connect"}
            name: plugin 'openid-connect' not enabled; add it to the 'plugins' configuration property
            {"name":"plugin 'openid-connect' not enabled; add it to the 'plugins' configuration property"}

            /plugins
            {"name":"acl","config":{"allow":"x"}}
            config.allow: expected an array
            {"config":{"allow":"expected an array"}}

            /plugins
            {"name":"acl","config":{"allow":[1]}}
            config.allow: {\\n  "expected a string"\\n}
            {"config":{"allow":["expected a string"]}}

            /plugins
            {"name":"jwt","config":{"claims_to_verify":"exp"}}
            config.claims_to_verify: expected a set
            {"config":{"claims_to_verify":"expected a set"}}

            /consumers/bob/plugins
            {"name":"key-auth"}
            consumer: value must be null
            {"consumer":"value must be null"}

            /plugins
            {"name":"request-termination","config":{"message":"m","body":"b"}}
            config: message cannot be used with content_type or body
            {"config":"message cannot be used with content_type or body"}
            """;

    static Stream<Arguments> violations() {
        return Arrays.stream(VIOLATIONS.strip().split("\n\n", -1))
                .map(lines -> arguments((Object[]) lines.split("\n", -1)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("violations")
    void aViolationIsNamedByFieldAndInOneLine(String path, String body, String message, String fields) {
        var answer = FIXTURE.admin("POST", path, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asInt()).isEqualTo(2);
        assertThat(answer.json().path("name").asString()).isEqualTo("schema violation");
        assertThat(answer.json().path("message").asString())
                .isEqualTo("schema violation (%s)", message.replace("\\n", "\n"));
        assertThat(answer.json().path("fields")).isEqualTo(new JsonMapper().readTree(fields));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("GET", "/services/nope", "", 404, "{'message':'Not found'}"),
                arguments("GET", "/nothing/here", "", 404, "{'message':'Not found'}"),
                arguments("PUT", "/services", "{}", 405, "{'message':'Method not allowed'}"),
                arguments("POST", "/services", "{'a'", 400, "{'message':'Cannot parse JSON body'}"),
                arguments("POST", "/consumers/nobody/acls", "{'group':'g'}", 404, "{'message':'Not found'}"),
                arguments("DELETE", "/consumers/bob/key-auth/none", "", 404, "{'message':'Not found'}"),
                arguments("DELETE", "/services/nope", "", 204, ""),
                arguments("DELETE", "/consumers/nobody", "", 204, ""),
                arguments("DELETE", "/consumers/" + NO_ID, "", 204, ""));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("refusals")
    void whatIsNotThereIsSaidShortly(String method, String path, String body, int status, String expected) {
        var answer = FIXTURE.admin(method, path, body.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(expected.replace('\'', '"'));
    }

    static Stream<Arguments> coded() {
        return Stream.of(
                arguments("GET", "/acls/x", "", 400, 1, "invalid primary key: '{id=\"expected a valid UUID\"}'"),
                arguments(
                        "DELETE",
                        "/services/echo",
                        "",
                        400,
                        4,
                        "an existing 'routes' entity references this 'services' entity"),
                arguments(
                        "POST",
                        "/routes",
                        "{\"paths\":[\"/\"],\"service\":{\"id\":\"" + NO_ID + "\"}}",
                        400,
                        4,
                        "the foreign key '{id=\"" + NO_ID + "\"}' does not reference an existing 'services' entity."),
                arguments(
                        "POST",
                        "/consumers",
                        "{\"username\":\"bob\"}",
                        409,
                        5,
                        "UNIQUE violation detected on '{username=\"bob\"}'"),
                arguments(
                        "POST",
                        "/consumers",
                        "{\"custom_id\":\"b1\"}",
                        409,
                        5,
                        "UNIQUE violation detected on '{custom_id=\"b1\"}'"),
                arguments(
                        "POST",
                        "/consumers/bob/key-auth",
                        "{\"key\":\"taken\"}",
                        409,
                        5,
                        "UNIQUE violation detected on '{key=\"taken\"}'"),
                arguments(
                        "PATCH",
                        "/services/" + NO_ID,
                        "{\"retries\":1}",
                        404,
                        6,
                        "could not find the entity with primary key '{id=\"" + NO_ID + "\"}'"),
                arguments(
                        "PATCH",
                        "/services/nope",
                        "{\"retries\":1}",
                        404,
                        6,
                        "could not find the entity with '{name=\"nope\"}'"),
                arguments("GET", "/routes?offset=x", "", 400, 7, "'x' is not a valid offset: bad base64 encoding"),
                arguments("GET", "/routes?size=potato", "", 400, 9, "size must be a number"),
                arguments("GET", "/routes?size=1001", "", 400, 9, "size must be an integer between 1 and 1000"),
                arguments(
                        "GET",
                        "/services/a%20b",
                        "",
                        400,
                        10,
                        "invalid value 'a b': the only accepted ascii characters are alphanumerics or ., -, _, and ~"),
                arguments("GET", "/services?tags=a,b/c", "", 400, 11, "invalid option (tags: invalid filter syntax)"),
                arguments(
                        "POST",
                        "/routes",
                        "{\"paths\":[\"/\"],\"service\":{\"name\":\"non-existing\"}}",
                        400,
                        13,
                        "foreign key unresolved (service.name: the foreign key cannot be resolved with "
                                + "'{name=\"non-existing\"}' for an existing 'services' entity)"));
    }

    @ParameterizedTest(name = "{0} {1} -> {4}")
    @MethodSource("coded")
    void aRefusalHasItsNumberAndWords(String method, String path, String body, int status, int code, String message) {
        var answer = FIXTURE.admin(method, path, body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("code").asInt()).isEqualTo(code);
        assertThat(answer.json().path("message").asString()).isEqualTo(message);
    }

    @Test
    void aPluginIsOncePerScope() {
        var serviceId = FIXTURE.admin("/services/echo").json().path("id").asString();

        var answer = FIXTURE.admin("POST", "/services/echo/plugins", "{\"name\":\"key-auth\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("message").asString())
                .isEqualTo(
                        "UNIQUE violation detected on '{consumer=null,name=\"key-auth\",route=null,service={id=\"%s\"}}'"
                                .formatted(serviceId));
    }

    @Test
    void aTokenKeyMustBeReadable() {
        var answer =
                FIXTURE.admin("POST", "/consumers/bob/jwt", "{\"algorithm\":\"RS256\",\"rsa_public_key\":\"test\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asString())
                .isEqualTo("2 schema violations (failed conditional validation given value of field 'algorithm'; "
                        + "rsa_public_key: invalid key)");
        assertThat(answer.json().path("fields").path("rsa_public_key").asString())
                .isEqualTo("invalid key");
    }
}
