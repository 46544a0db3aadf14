package io.gatehouse.registration.apiproduct;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.CatalogTopic;
import io.gatehouse.registration.ManagementApi;
import io.gatehouse.registration.test.RegistrationServiceTest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistrationServiceTest
class ApiProductIT {
    private static final String PATH = "/v2/api-products";
    private static final String SERVICE = """
            {"id": "%s", "control_plane_id": "%s"}
            """.formatted(UUID.randomUUID(), UUID.randomUUID());

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    ManagementApi api;

    @BeforeEach
    void connect() {
        api = new ManagementApi(port);
    }

    @Test
    void aProductIsReadBackAsItWasMade() {
        var made = api.post(
                PATH, "{\"name\": \"Weather\", \"labels\": {\"a\": \"b\"}, \"public_labels\": {\"c\": \"d\"}}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(api.get(PATH + "/" + made.id()).json()).isEqualTo(made.json());
        assertThat(Set.copyOf(made.json().propertyNames()))
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "description",
                        "portal_ids",
                        "portals",
                        "version_count",
                        "labels",
                        "public_labels",
                        "created_at",
                        "updated_at");
        assertThat(made.json().path("description").isNull()).isTrue();
        assertThat(made.json().path("version_count").intValue()).isZero();
    }

    @Test
    void aListIsFilteredByLabels() {
        var mark = "m" + UUID.randomUUID();
        var product = api.post(PATH, """
                {"name": "Weather", "labels": {"%s": "one", "b": "c"}, "public_labels": {"%s": "two"}}
                """.formatted(mark, mark)).id();

        for (var query : List.of("labels=" + mark, "labels=b:c," + mark + ":one", "public_labels=" + mark + ":two")) {
            assertThat(api.get(PATH + "?" + query)
                            .json()
                            .path("data")
                            .valueStream()
                            .map(found -> found.path("id").asString()))
                    .contains(product);
        }
        for (var query : List.of("labels=" + mark + ":two", "labels=" + mark + ",missing", "public_labels=b," + mark)) {
            assertThat(api.get(PATH + "?" + query).json().path("data")).isEmpty();
        }
        var refused = api.get(PATH + "?labels=:c");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.invalid("field")).containsExactly("labels");
    }

    @Test
    void aVersionIsReadBackAsItWasMade() {
        var product = product();

        var made = api.post(
                versions(product),
                "{\"name\": \"v1\", \"gateway_service\": " + SERVICE + ", \"labels\": {\"a\": \"b\"}}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(api.get(versions(product) + "/" + made.id()).json()).isEqualTo(made.json());
        assertThat(Set.copyOf(made.json().propertyNames()))
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "gateway_service",
                        "publish_status",
                        "deprecated",
                        "labels",
                        "portals",
                        "auth_strategy_sync_errors",
                        "created_at",
                        "updated_at");
        assertThat(made.json().path("publish_status").asString()).isEqualTo("unpublished");
        assertThat(api.get(PATH + "/" + product).json().path("version_count").intValue())
                .isEqualTo(1);
        var event = event(made.id(), 1);
        assertThat(event.getProductName()).isEqualTo("Weather");
        assertThat(event.getGatewayServiceId())
                .isEqualTo(made.json().at("/gateway_service/id").asString());
    }

    @Test
    void aVersionBelongsToItsProductOnly() {
        var version = version(product());

        assertThat(api.get(versions(product()) + "/" + version).status()).isEqualTo(404);
        assertThat(api.get(versions(UUID.randomUUID().toString())).status()).isEqualTo(404);
        assertThat(api.post(versions(UUID.randomUUID().toString()), "{\"name\": \"v1\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theLinkToAGatewayServiceCanBeTakenAway() {
        var product = product();
        var version = version(product);

        var changed = api.patch(versions(product) + "/" + version, "{\"gateway_service\": null, \"deprecated\": true}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("gateway_service").isNull()).isTrue();
        assertThat(changed.json().path("deprecated").booleanValue()).isTrue();
        var event = event(version, 2);
        assertThat(event.getRevision()).isEqualTo(2);
        assertThat(event.getGatewayServiceId()).isNull();
        assertThat(event.getDeprecated()).isTrue();
    }

    @Test
    void theOldNameOfTheControlPlaneIsUnderstood() {
        var made = api.post(
                versions(product()),
                "{\"name\": \"v1\", \"gateway_service\": " + SERVICE.replace("control_plane_id", "runtime_group_id")
                        + "}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().at("/gateway_service/control_plane_id").asString())
                .isNotEmpty();
    }

    @Test
    void everythingThatIsWrongWithAVersionIsSaidAtOnce() {
        var refused = api.post(
                versions(product()),
                "{\"name\": \"\", \"gateway_service\": {\"id\": \"x\"}, \"publish_status\": \"maybe\", \"more\": 1}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.invalid("field"))
                .containsExactlyInAnyOrder(
                        "name", "gateway_service.id", "gateway_service.control_plane_id", "publish_status", "more");
        assertThat(refused.invalid("rule"))
                .containsExactlyInAnyOrder("min_length", "is_uuid", "required", "enum", "unknown_property");
    }

    @Test
    void aRenamedProductIsToldWithItsVersions() {
        var product = product();
        var version = version(product);

        api.patch(PATH + "/" + product, "{\"name\": \"Climate\", \"description\": \"long term\"}");

        assertThat(event(version, 2).getProductName()).isEqualTo("Climate");
    }

    @Test
    void whatTheGatewaysCouldNotTakeOverIsShown() {
        var product = product();
        var version = version(product);
        jdbc.sql("""
                        insert into gateway_sync_error (product_version_id, plugin_name, value, message, details)
                        values (:version, 'jwt', 'plugin_sync_error_comm', 'no answer',
                                '[{"type": "timeout", "message": ["10 s"]}]')
                        """).param("version", UUID.fromString(version)).update();

        var read = api.get(versions(product) + "/" + version);

        assertThat(read.json().path("auth_strategy_sync_errors").toString())
                .isEqualTo("[{\"plugin_name\":\"jwt\",\"value\":\"plugin_sync_error_comm\",\"message\":\"no answer\","
                        + "\"info\":{\"details\":[{\"type\":\"timeout\",\"message\":[\"10 s\"]}]}}]");
    }

    @Test
    void aProductCanBePublishedAsItIsMade() {
        var portal = api.post("/v2/portals", "{\"name\": \"" + UUID.randomUUID() + "\"}");

        var made = api.post(PATH, "{\"name\": \"Weather\", \"portal_ids\": [\"" + portal.id() + "\"]}");
        var taken = api.patch(PATH + "/" + made.id(), "{\"portal_ids\": []}");

        assertThat(made.json().path("portals").toString())
                .isEqualTo("[{\"portal_id\":\"" + portal.id() + "\",\"portal_name\":\""
                        + portal.json().path("name").asString() + "\"}]");
        assertThat(made.json().path("portal_ids").path(0).asString()).isEqualTo(portal.id());
        assertThat(taken.json().path("portal_ids").size()).isZero();
    }

    @Test
    void aProductCannotBePublishedWhereThereIsNoPortal() {
        var refused = api.post(PATH, "{\"name\": \"Weather\", \"portal_ids\": [\"" + UUID.randomUUID() + "\"]}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.invalid("rule")).containsExactly("missing_reference");
    }

    @Test
    void aDeletedProductTakesItsVersionsWithIt() {
        var product = product();
        var first = version(product);
        var second = version(product);

        assertThat(api.delete(PATH + "/" + product).status()).isEqualTo(204);

        assertThat(api.get(PATH + "/" + product).status()).isEqualTo(404);
        assertThat(CatalogTopic.events("api-product-version:" + first, 2).getLast())
                .isNull();
        assertThat(CatalogTopic.events("api-product-version:" + second, 2).getLast())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=x", "name=%0%", "{\"name\": \"100%\"}"})
    void aFormIsRefusedWhateverIsInIt(String form) {
        var refused = api.send(HttpMethod.POST, PATH, form, MediaType.APPLICATION_FORM_URLENCODED);

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.headers().getContentType()).hasToString("application/problem+json");
    }

    @Test
    void versionsAreListedByName() {
        var product = product();
        version(product);
        api.post(versions(product), "{\"name\": \"v2\"}");

        var found = api.get(versions(product) + "?filter[name]=v2&filter[publish_status]=unpublished&sort=name");

        assertThat(found.json().at("/meta/page/total").intValue()).isEqualTo(1);
        assertThat(found.json().at("/data/0/gateway_service").isNull()).isTrue();
    }

    private String product() {
        return api.post(PATH, "{\"name\": \"Weather\"}").id();
    }

    private String version(String product) {
        return api.post(versions(product), "{\"name\": \"v1\", \"gateway_service\": " + SERVICE + "}")
                .id();
    }

    private static String versions(String product) {
        return PATH + "/" + product + "/product-versions";
    }

    private static io.gatehouse.events.ApiProductVersion event(String id, int number) {
        var events = CatalogTopic.events("api-product-version:" + id, number);
        return (io.gatehouse.events.ApiProductVersion) Objects.requireNonNull(events.get(number - 1));
    }
}
