package io.gatehouse.registration.authstrategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.CatalogTopic;
import io.gatehouse.registration.ManagementApi;
import io.gatehouse.registration.test.RegistrationServiceTest;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@RegistrationServiceTest
class AuthStrategyIT {
    private static final String PATH = "/v2/application-auth-strategies";
    private static final String KEYS = """
            {"name": "keys", "display_name": "API key", "strategy_type": "key_auth",
             "configs": {"key-auth": {"key_names": ["apikey", "x-api-key"], "ttl": {"value": 3, "unit": "weeks"}}}}
            """;
    private static final String TOKENS = """
            {"name": "tokens", "display_name": "Tokens", "strategy_type": "openid_connect",
             "dcr_provider_id": %s,
             "configs": {"openid-connect": {"issuer": "https://idp.example/realms/x", "credential_claim": ["azp"],
                 "scopes": ["openid"], "auth_methods": ["bearer"], "cache_tokens": false,
                 "token_post_args_names": ["audience"]}},
             "labels": {"env": "test"}}
            """;

    @LocalServerPort
    int port;

    ManagementApi api;

    @BeforeEach
    void connect() {
        api = new ManagementApi(port);
    }

    @Test
    void aKeyStrategyIsReadBackAsItWasMade() {
        var made = api.post(PATH, KEYS);

        assertThat(made.status()).isEqualTo(201);
        assertThat(api.get(PATH + "/" + made.id()).json()).isEqualTo(made.json());
        assertThat(Set.copyOf(made.json().propertyNames()))
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "display_name",
                        "strategy_type",
                        "configs",
                        "active",
                        "dcr_provider",
                        "labels",
                        "supports_multiple_credentials",
                        "principals",
                        "created_at",
                        "updated_at");
        assertThat(made.json().path("configs"))
                .isEqualTo(JsonMapper.shared().readTree(KEYS).path("configs"));
        assertThat(made.json().path("dcr_provider").isNull()).isTrue();
        assertThat(made.json().path("supports_multiple_credentials").booleanValue())
                .isTrue();
        assertThat(made.json().path("active").booleanValue()).isFalse();
    }

    @Test
    void aTokenStrategyKeepsItsProviderAndWhatElseThePluginKnows() {
        var provider = provider();

        var made = api.post(PATH, TOKENS.formatted('"' + provider + '"'));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().at("/configs/openid-connect/cache_tokens").booleanValue())
                .isFalse();
        assertThat(made.json()
                        .at("/configs/openid-connect/token_post_args_names/0")
                        .asString())
                .isEqualTo("audience");
        assertThat(made.json().path("dcr_provider").toString())
                .isEqualTo("{\"id\":\"" + provider + "\",\"name\":\"kc\",\"provider_type\":\"keycloak\"}");
        assertThat(made.json().path("supports_multiple_credentials").booleanValue())
                .isFalse();
        var event = event(made.id(), 1);
        assertThat(event.getDcrProviderId()).isEqualTo(provider);
        assertThat(event.getCredentialClaim()).containsExactly("azp");
        assertThat(event.getPluginConfig())
                .isEqualTo("{\"cache_tokens\":false,\"token_post_args_names\":[\"audience\"]}");
    }

    @Test
    void aFieldThatThePluginDoesNotKnowIsRefused() {
        var refused = api.post(PATH, TOKENS.formatted("null").replace("cache_tokens", "labels"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("invalid_parameters").path(0).toString())
                .isEqualTo("{\"field\":\"configs.openid-connect.labels\",\"rule\":\"invalid\","
                        + "\"reason\":\"unknown field\",\"source\":\"body\"}");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var refused = api.post(PATH, """
                {"name": "", "strategy_type": "key_auth", "dcr_provider_id": null,
                 "configs": {"key-auth": {"key_names": [], "ttl": {"value": 0, "unit": "hours"}, "more": 1}}}
                """);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.invalid("field"))
                .containsExactlyInAnyOrder(
                        "name",
                        "display_name",
                        "dcr_provider_id",
                        "configs.key-auth.key_names",
                        "configs.key-auth.ttl.value",
                        "configs.key-auth.ttl.unit",
                        "configs.key-auth.more");
        assertThat(refused.invalid("rule"))
                .containsExactlyInAnyOrder(
                        "min_length", "required", "unknown_property", "min_items", "min", "enum", "unknown_property");
    }

    @Test
    void aStrategyCannotNameAProviderThatDoesNotExist() {
        var refused = api.post(PATH, TOKENS.formatted("\"" + UUID.randomUUID() + "\""));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.invalid("field")).containsExactly("dcr_provider_id");
        assertThat(refused.invalid("rule")).containsExactly("missing_reference");
    }

    @Test
    void aChangeTouchesOnlyWhatItNames() {
        var id = api.post(PATH, TOKENS.formatted('"' + provider() + '"')).id();

        var changed = api.patch(PATH + "/" + id, """
                {"dcr_provider_id": null,
                 "configs": {"openid-connect": {"scopes": ["a", "b"], "cache_tokens": null, "hide_credentials": true}}}
                """);

        assertThat(changed.status()).isEqualTo(200);
        var config = changed.json().at("/configs/openid-connect");
        assertThat(Set.copyOf(config.propertyNames()))
                .containsExactlyInAnyOrder(
                        "issuer",
                        "credential_claim",
                        "scopes",
                        "auth_methods",
                        "token_post_args_names",
                        "hide_credentials");
        assertThat(config.path("scopes").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(changed.json().path("dcr_provider").isNull()).isTrue();
        assertThat(changed.json().path("name").asString()).isEqualTo("tokens");
        assertThat(event(id, 2).getRevision()).isEqualTo(2);
    }

    @Test
    void theLifeOfKeysCanBeUnset() {
        var id = api.post(PATH, KEYS).id();

        var changed = api.patch(PATH + "/" + id, "{\"configs\": {\"key-auth\": {\"ttl\": null}}}");

        assertThat(changed.json().path("configs").toString())
                .isEqualTo("{\"key-auth\":{\"key_names\":[\"apikey\",\"x-api-key\"]}}");
    }

    @Test
    void aReplacementTakesEverythingElseAwayAndAnswersCreated() {
        var id = api.post(PATH, TOKENS.formatted('"' + provider() + '"')).id();

        var replaced = api.put(PATH + "/" + id, """
                {"name": "new", "display_name": "New", "strategy_type": "openid_connect",
                 "configs": {"openid-connect": {"issuer": "https://idp.example", "credential_claim": ["sub"],
                     "scopes": [], "auth_methods": ["bearer"]}}}
                """);

        assertThat(replaced.status()).isEqualTo(201);
        assertThat(replaced.json().path("dcr_provider").isNull()).isTrue();
        assertThat(replaced.json().path("labels").toString()).isEqualTo("{}");
        assertThat(replaced.json().at("/configs/openid-connect").has("cache_tokens"))
                .isFalse();
        assertThat(api.get(PATH + "/" + id).json()).isEqualTo(replaced.json());
    }

    @Test
    void aReplacementCannotChangeTheType() {
        var id = api.post(PATH, TOKENS.formatted("null")).id();

        var refused = api.put(PATH + "/" + id, KEYS);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.invalid("field")).containsExactly("strategy_type");
    }

    @Test
    void principalsCannotBeSwitchedOn() {
        var principals = "\"principals\": {\"enabled\": %s}, \"labels\"";
        var refused = api.post(PATH, TOKENS.formatted("null").replace("\"labels\"", principals.formatted(true)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.invalid("field")).containsExactly("principals.enabled");
        assertThat(api.post(PATH, TOKENS.formatted("null").replace("\"labels\"", principals.formatted(false)))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aDeletedStrategyLeavesATombstone() {
        var id = api.post(PATH, KEYS).id();

        assertThat(api.delete(PATH + "/" + id).status()).isEqualTo(204);
        assertThat(api.get(PATH + "/" + id).status()).isEqualTo(404);
        assertThat(CatalogTopic.events("auth-strategy:" + id, 2).getLast()).isNull();
    }

    @Test
    void aListCanBeFilteredByTheProvidersName() {
        var provider = provider();
        var id = api.post(PATH, TOKENS.formatted('"' + provider + '"')).id();

        var found = api.get(PATH + "?filter[dcr_provider_name]=kc&filter[dcr_provider_id]=" + provider);

        assertThat(found.json().at("/meta/page/total").intValue()).isEqualTo(1);
        assertThat(found.json().at("/data/0/id").asString()).isEqualTo(id);
    }

    private String provider() {
        return api.post("/v2/dcr-providers", """
                        {"name": "kc", "provider_type": "keycloak", "issuer": "https://idp.example/realms/x",
                         "dcr_config": {"initial_client_id": "admin", "initial_client_secret": "secret"}}
                        """).id();
    }

    private static io.gatehouse.events.AuthStrategy event(String id, int number) {
        var events = CatalogTopic.events("auth-strategy:" + id, number);
        return (io.gatehouse.events.AuthStrategy) Objects.requireNonNull(events.get(number - 1));
    }
}
