package io.gatehouse.registration.dcrprovider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.registration.CatalogTopic;
import io.gatehouse.registration.DatabaseText;
import io.gatehouse.registration.ManagementApi;
import io.gatehouse.registration.test.RegistrationServiceTest;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.sealed.OpeningKeys;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistrationServiceTest
class DcrProviderIT {
    private static final String PATH = "/v2/dcr-providers";
    private static final String SECRET = "kept-from-everybody-4711";
    private static final String AUTH0 = """
            {"name": "Auth0 DCR Provider", "display_name": "Auth0", "provider_type": "auth0",
             "issuer": "https://my-issuer.auth0.com",
             "dcr_config": {"initial_client_id": "abc123", "initial_client_secret": "%s",
                            "initial_client_audience": "https://my-custom-domain.com/api/v2/"},
             "labels": {"env": "test"}}
            """.formatted(SECRET);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    ManagementApi api;

    @BeforeEach
    void connect() {
        api = new ManagementApi(port);
    }

    @Test
    void aProviderIsReadBackAsItWasMadeButForItsSecret() {
        var made = api.post(PATH, AUTH0);
        var read = api.get(PATH + "/" + made.id());

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.headers().getLocation()).hasPath(PATH + "/" + made.id());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json()).isEqualTo(made.json());
        assertThat(Set.copyOf(made.json().propertyNames()))
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "display_name",
                        "provider_type",
                        "issuer",
                        "active",
                        "dcr_config",
                        "labels",
                        "created_at",
                        "updated_at");
        assertThat(made.json().path("active").booleanValue()).isFalse();
        assertThat(made.json().path("dcr_config").toString())
                .isEqualTo("{\"initial_client_id\":\"abc123\",\"initial_client_audience\":"
                        + "\"https://my-custom-domain.com/api/v2/\",\"use_developer_managed_scopes\":false}");
        assertThat(made.json().path("labels").toString()).isEqualTo("{\"env\":\"test\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "azureAd|{'initial_client_id':'a','initial_client_secret':'s'}|{'initial_client_id':'a'}",
                "azureAd|{'initial_client_id':'a','initial_client_secret':'s','graph_base_url':'https://graph.example'}|"
                        + "{'initial_client_id':'a','graph_base_url':'https://graph.example'}",
                "curity|{'initial_client_id':'a','initial_client_secret':'s'}|{'initial_client_id':'a'}",
                "keycloak|{'initial_client_id':'a','initial_client_secret':'s'}|{'initial_client_id':'a'}",
                "okta|{'dcr_token':'token'}|{}",
                "kongIdentity|{}|{}",
                "http|{'dcr_base_url':'https://b.example','api_key':'key_of_12_or_more'}|"
                        + "{'dcr_base_url':'https://b.example','disable_event_hooks':false,"
                        + "'disable_refresh_secret':false,'allow_multiple_credentials':false}",
            },
            quoteCharacter = '"')
    void eachTypeShowsItsReadableFieldsOnly(String type, String sent, String shown) {
        var made = api.post(PATH, """
                {"name": "p", "provider_type": "%s", "issuer": "https://idp.example/x", "dcr_config": %s}
                """.formatted(type, sent.replace('\'', '"')));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("dcr_config").toString()).isEqualTo(shown.replace('\'', '"'));
        assertThat(made.json().path("labels").toString()).isEqualTo("{}");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var refused = api.post(PATH, """
                {"provider_type": "auth0", "issuer": "not a url", "surprise": 1,
                 "dcr_config": {"initial_client_id": 5, "dcr_token": "x"}}
                """);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.headers().getContentType()).hasToString("application/problem+json");
        assertThat(refused.json().path("title").asString()).isEqualTo("Invalid Request");
        assertThat(refused.json().path("detail").asString()).isEqualTo("Invalid Parameters");
        assertThat(refused.json().path("status").intValue()).isEqualTo(400);
        assertThat(refused.json().path("instance").asString()).matches("kong:trace:[0-9a-f]{32}");
        assertThat(refused.invalid("field"))
                .containsExactlyInAnyOrder(
                        "name",
                        "issuer",
                        "surprise",
                        "dcr_config.initial_client_id",
                        "dcr_config.initial_client_secret",
                        "dcr_config.dcr_token");
        assertThat(refused.invalid("rule"))
                .containsExactlyInAnyOrder(
                        "required", "invalid", "unknown_property", "is_string", "required", "unknown_property");
    }

    @Test
    void anUnknownTypeIsRefusedWithTheChoices() {
        var refused = api.post(PATH, """
                {"name": "n", "provider_type": "ldap", "issuer": "https://i.example", "dcr_config": {"any": "thing"}}
                """);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.invalid("field")).containsExactly("provider_type");
        assertThat(refused.json()
                        .path("invalid_parameters")
                        .path(0)
                        .path("choices")
                        .toString())
                .isEqualTo(
                        "[\"auth0\",\"azureAd\",\"curity\",\"okta\",\"http\",\"kongIdentity\",\"keycloak\",\"oidc\"]");
    }

    @Test
    void aChangeTouchesOnlyWhatItNames() {
        var made = api.post(PATH, AUTH0);

        var changed = api.patch(PATH + "/" + made.id(), """
                {"name": "renamed", "labels": {"env": null, "team": "a"},
                 "dcr_config": {"initial_client_audience": null, "use_developer_managed_scopes": true}}
                """);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("name").asString()).isEqualTo("renamed");
        assertThat(changed.json().path("display_name").asString()).isEqualTo("Auth0");
        assertThat(changed.json().path("labels").toString()).isEqualTo("{\"team\":\"a\"}");
        assertThat(changed.json().path("dcr_config").toString())
                .isEqualTo("{\"initial_client_id\":\"abc123\",\"initial_client_audience\":null,"
                        + "\"use_developer_managed_scopes\":true}");
        assertThat(changed.json().path("created_at")).isEqualTo(made.json().path("created_at"));
        assertThat(api.get(PATH + "/" + made.id()).json()).isEqualTo(changed.json());
    }

    @Test
    void theTypeCannotBeChanged() {
        var made = api.post(PATH, AUTH0);

        var refused = api.patch(PATH + "/" + made.id(), "{\"provider_type\": \"okta\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.invalid("rule")).containsExactly("unknown_property");
    }

    @Test
    void eachChangeIsToldWithTheWholeStateAndTheLastWithATombstone() {
        var id = api.post(PATH, AUTH0).id();
        api.patch(PATH + "/" + id, "{\"dcr_config\": {\"initial_client_secret\": \"another-secret-0815\"}}");
        api.delete(PATH + "/" + id);

        var events = CatalogTopic.events("dcr-provider:" + id, 3);

        var first = (io.gatehouse.events.DcrProvider) Objects.requireNonNull(events.get(0));
        var second = (io.gatehouse.events.DcrProvider) Objects.requireNonNull(events.get(1));
        var keys = OpeningKeys.ofFile(environment.getRequiredProperty("gatehouse.idp-sync.opening-keys", Path.class));
        assertThat(first.getRevision()).isEqualTo(1);
        assertThat(first.getDcrProviderId()).isEqualTo(id);
        assertThat(first.getProviderType()).isEqualTo("auth0");
        assertThat(first.getSettings()).containsEntry("use_developer_managed_scopes", "false");
        assertThat(keys.open(sealed(first))).isEqualTo(SECRET);
        assertThat(second.getRevision()).isEqualTo(2);
        assertThat(second.getSettings()).isEqualTo(first.getSettings());
        assertThat(keys.open(sealed(second))).isEqualTo("another-secret-0815");
        assertThat(events).hasSize(3);
        assertThat(events.get(2)).isNull();
    }

    @Test
    void aSecretIsFoundNowhere() {
        var made = api.post(PATH, AUTH0);
        CatalogTopic.events("dcr-provider:" + made.id(), 1);

        assertThat(made.json().toString()).doesNotContain(SECRET);
        assertThat(api.get(PATH + "?page[size]=1000").json().toString()).doesNotContain(SECRET);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(CatalogTopic.text(Topics.OBSERVATIONS))
                .contains(PATH));
        for (var topic : List.of(Topics.CATALOG_EVENTS, Topics.OBSERVATIONS)) {
            assertThat(CatalogTopic.text(topic)).as(topic).doesNotContain(SECRET);
        }
        assertThat(DatabaseText.tablesWith(jdbc, made.id())).contains("dcr_provider");
        assertThat(DatabaseText.tablesWith(jdbc, SECRET)).isEmpty();
    }

    @Test
    void aRefusedSecretIsNotRepeated() {
        var refused = api.post(PATH, """
                {"name": "n", "provider_type": "http", "issuer": "https://i.example",
                 "dcr_config": {"dcr_base_url": "https://b.example", "api_key": "not allowed: %s"}}
                """.formatted(SECRET));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.invalid("field")).containsExactly("dcr_config.api_key");
        assertThat(refused.json().toString()).doesNotContain(SECRET);
    }

    @Test
    void aDeletedProviderIsGone() {
        var id = api.post(PATH, AUTH0).id();

        assertThat(api.delete(PATH + "/" + id).status()).isEqualTo(204);
        assertThat(api.get(PATH + "/" + id).status()).isEqualTo(404);
        assertThat(api.delete(PATH + "/" + id).status()).isEqualTo(404);
        assertThat(api.patch(PATH + "/" + id, "{}").status()).isEqualTo(404);
    }

    @Test
    void aProviderThatAStrategyUsesStays() {
        var id = api.post(PATH, AUTH0).id();
        api.post("/v2/application-auth-strategies", """
                {"name": "s", "display_name": "s", "strategy_type": "openid_connect", "dcr_provider_id": "%s",
                 "configs": {"openid-connect": {"issuer": "https://i.example", "credential_claim": ["azp"],
                                                "scopes": [], "auth_methods": ["bearer"]}}}
                """.formatted(id));

        var refused = api.delete(PATH + "/" + id);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("title").asString()).isEqualTo("Resource Conflict");
    }

    @Test
    void aListIsPagedSortedAndFiltered() {
        var name = "list-" + UUID.randomUUID();
        for (var i = 0; i < 3; i++) {
            api.post(PATH, AUTH0.replace("Auth0 DCR Provider", name + "-" + i));
        }

        var page = api.get(PATH + "?page[size]=2&page[number]=2&sort=name desc&filter[name][contains]=" + name);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.json().path("meta").toString()).isEqualTo("{\"page\":{\"number\":2,\"size\":2,\"total\":3}}");
        assertThat(page.json().path("data").size()).isEqualTo(1);
        assertThat(page.json().path("data").path(0).path("name").asString()).isEqualTo(name + "-0");
    }

    @ParameterizedTest
    @CsvSource({
        "page[size]=0,page[size],min",
        "page[size]=x,page[size],is_number",
        "page[number]=-1,page[number],min",
        "sort=secret,sort,enum",
        "filter[secret]=x,filter[secret],unknown_property",
        "anything=x,anything,unknown_property"
    })
    void aListRefusesWhatItDoesNotKnow(String query, String field, String rule) {
        var refused = api.get(PATH + "?" + query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.invalid("field")).containsExactly(field);
        assertThat(refused.invalid("rule")).containsExactly(rule);
        assertThat(refused.invalid("source")).containsExactly("query");
    }

    private static String sealed(io.gatehouse.events.DcrProvider provider) {
        return Objects.requireNonNull(provider.getSealedCredentials().get("initial_client_secret"));
    }
}
