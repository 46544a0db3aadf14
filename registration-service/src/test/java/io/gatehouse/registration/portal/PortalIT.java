package io.gatehouse.registration.portal;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.CatalogTopic;
import io.gatehouse.registration.ManagementApi;
import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.RegistrationServiceTest;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RegistrationServiceTest
class PortalIT {
    private static final String PATH = "/v2/portals";

    @LocalServerPort
    int port;

    ManagementApi api;

    @BeforeEach
    void connect() {
        api = new ManagementApi(port);
    }

    @Test
    void aPortalIsReadBackAsItWasMade() {
        var made = api.post(PATH, "{\"name\": \"" + UUID.randomUUID() + "\", \"auto_approve_developers\": true}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(api.get(PATH + "/" + made.id()).json()).isEqualTo(made.json());
        assertThat(Set.copyOf(made.json().propertyNames()))
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "display_name",
                        "description",
                        "default_domain",
                        "is_public",
                        "rbac_enabled",
                        "auto_approve_applications",
                        "auto_approve_developers",
                        "custom_domain",
                        "custom_client_domain",
                        "default_application_auth_strategy_id",
                        "application_count",
                        "developer_count",
                        "published_product_count",
                        "labels",
                        "created_at",
                        "updated_at");
        assertThat(made.json().path("default_domain").asString())
                .isEqualTo(made.id().replace("-", "").substring(0, 13) + ".localhost");
        assertThat(made.json().path("display_name")).isEqualTo(made.json().path("name"));
        assertThat(made.json().path("auto_approve_developers").booleanValue()).isTrue();
        assertThat(made.json().path("is_public").booleanValue()).isFalse();
    }

    @Test
    void aNameIsTakenOnce() {
        var first = api.post(PATH, "{\"name\": \"" + UUID.randomUUID() + "\"}");
        var second = portal();

        var again = api.post(PATH, "{\"name\": \"" + first.json().path("name").asString() + "\"}");
        var renamed = api.patch(
                PATH + "/" + second, "{\"name\": \"" + first.json().path("name").asString() + "\"}");

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.invalid("field")).containsExactly("name");
        assertThat(renamed.status()).isEqualTo(409);
    }

    @Test
    void aHostNameLeadsToOnePortal() {
        var host = UUID.randomUUID() + ".example.org";
        var own = "{\"name\": \"" + UUID.randomUUID() + "\", \"custom_domain\": \"" + host + "\"}";
        var first = api.post(PATH, own);
        var second = portal();

        assertThat(first.status()).isEqualTo(201);
        var again = api.post(PATH, own.replaceFirst("name\": \"", "name\": \"x").replace(host, host.toUpperCase(ROOT)));
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.invalid("field")).containsExactly("custom_domain");
        assertThat(api.patch(PATH + "/" + second, "{\"custom_domain\": \"" + host + "\"}")
                        .status())
                .isEqualTo(409);
        var defaultDomain = first.json().path("default_domain").asString();
        assertThat(api.patch(PATH + "/" + second, "{\"custom_domain\": \"" + defaultDomain + "\"}")
                        .status())
                .isEqualTo(409);
        assertThat(api.patch(PATH + "/" + first.id(), "{\"custom_client_domain\": \"" + host + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(Http.getAtHost(port, host, "/api/v2/portal").text("portal_id"))
                .isEqualTo(first.id());
    }

    @Test
    void onlyADomainOfItsOwnIsVerified() {
        var portal = portal();
        var without = api.post(PATH + "/" + portal + "/verify-domain", "");
        api.patch(PATH + "/" + portal, "{\"custom_domain\": \"" + UUID.randomUUID() + ".invalid\"}");
        var with = api.post(PATH + "/" + portal + "/verify-domain", "");

        assertThat(without.status()).isEqualTo(400);
        assertThat(without.invalid("field")).containsExactly("custom_domain");
        assertThat(with.json().toString()).isEqualTo("{\"is_cname_verified\":false,\"is_ssl_issued\":false}");
        assertThat(api.post(PATH + "/" + UUID.randomUUID() + "/verify-domain", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void forceIsTrueOrFalse() {
        var portal = portal();

        var refused = api.delete(PATH + "/" + portal + "?force=yes");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.invalid("rule")).containsExactly("enum");
        assertThat(api.delete(PATH + "/" + portal + "?force=true").status()).isEqualTo(204);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var refused = api.post(PATH, """
                {"is_public": "yes", "description": "%s", "custom_client_domain": "portal.example.com",
                 "default_application_auth_strategy_id": "x", "labels": {"kong-x": "y", "ok": "not ok!"}}
                """.formatted("d".repeat(513)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.invalid("field"))
                .containsExactlyInAnyOrder(
                        "name",
                        "is_public",
                        "description",
                        "custom_client_domain",
                        "default_application_auth_strategy_id",
                        "labels.kong-x",
                        "labels.ok");
        assertThat(refused.invalid("rule"))
                .containsExactlyInAnyOrder(
                        "required", "is_boolean", "max_length", "invalid", "is_uuid", "is_label", "matches_regex");
    }

    @Test
    void aChangedPortalIsToldWithItsWholeState() {
        var portal = portal();
        var strategy = keyStrategy();

        var changed = api.patch(PATH + "/" + portal, """
                {"display_name": "Shown", "description": null, "custom_domain": "portal.example.com",
                 "default_application_auth_strategy_id": "%s"}
                """.formatted(strategy));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("custom_domain").asString()).isEqualTo("portal.example.com");
        var events = CatalogTopic.events("portal:" + portal, 2);
        var event = (io.gatehouse.events.Portal) Objects.requireNonNull(events.get(1));
        assertThat(event.getRevision()).isEqualTo(2);
        assertThat(event.getDisplayName()).isEqualTo("Shown");
        assertThat(event.getDefaultApplicationAuthStrategyId()).isEqualTo(strategy);
        assertThat(api.delete("/v2/application-auth-strategies/" + strategy).status())
                .isEqualTo(409);
    }

    @Test
    void aPublicationIsReadBackAsItWasMade() {
        var version = version();
        var portal = portal();
        var strategy = keyStrategy();

        var made = api.post(publications(portal), publication(version.id(), strategy));

        assertThat(made.status()).isEqualTo(201);
        assertThat(api.get(publications(portal) + "/" + version.id()).json()).isEqualTo(made.json());
        assertThat(made.json().path("product_version_id").asString()).isEqualTo(version.id());
        assertThat(made.json().path("auth_strategies").toString())
                .isEqualTo("[{\"id\":\"" + strategy + "\",\"name\":\"keys\",\"credential_type\":\"key_auth\","
                        + "\"key_names\":[\"apikey\"]}]");
        assertThat(Set.copyOf(made.json().propertyNames()))
                .containsExactlyInAnyOrder(
                        "id",
                        "publish_status",
                        "product_version_id",
                        "auth_strategies",
                        "application_registration_enabled",
                        "auto_approve_registration",
                        "deprecated",
                        "created_at",
                        "updated_at");
        var shown = api.get(version.path()).json();
        assertThat(shown.at("/portals/0/portal_product_version_id").asString()).isEqualTo(made.id());
        assertThat(shown.at("/portals/0/auth_strategies/0/name").asString()).isEqualTo("keys");
        assertThat(shown.path("publish_status").asString()).isEqualTo("published");
    }

    @Test
    void aVersionIsPublishedInAPortalOnce() {
        var version = version().id();
        var portal = portal();
        api.post(publications(portal), publication(version, keyStrategy()));

        var again = api.post(publications(portal), publication(version, keyStrategy()));

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.invalid("field")).containsExactly("product_version_id");
    }

    @Test
    void aPublicationNamesWhatExists() {
        var portal = portal();

        var noVersion =
                api.post(publications(portal), publication(UUID.randomUUID().toString(), keyStrategy()));
        var noStrategy = api.post(
                publications(portal),
                publication(version().id(), UUID.randomUUID().toString()));
        var noPortal = api.post(
                publications(UUID.randomUUID().toString()),
                publication(version().id(), keyStrategy()));

        assertThat(noVersion.invalid("rule")).containsExactly("missing_reference");
        assertThat(noStrategy.invalid("field")).containsExactly("auth_strategy_ids");
        assertThat(noPortal.status()).isEqualTo(404);
    }

    @Test
    void aPublicationTakesAtMostOneStrategy() {
        var body = publication(version().id(), keyStrategy() + "\",\"" + keyStrategy());

        var refused = api.post(publications(portal()), body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.invalid("rule")).containsExactly("max_items");
    }

    @Test
    void aPublicationCanBePutWhetherItIsThereOrNot() {
        var version = version().id();
        var portal = portal();
        var path = publications(portal) + "/" + version;
        var body = publication("", keyStrategy()).replaceFirst("\"product_version_id\": \"\",", "");

        var made = api.put(path, body);
        var replaced = api.put(path, body.replace("\"deprecated\": false", "\"deprecated\": true"));

        assertThat(made.status()).isEqualTo(200);
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.id()).isEqualTo(made.id());
        assertThat(replaced.json().path("deprecated").booleanValue()).isTrue();
        assertThat(api.put(publications(portal) + "/" + UUID.randomUUID(), body).status())
                .isEqualTo(404);
    }

    @Test
    void developersSeeAVersionOnlyWhenItsProductIsPublishedToo() {
        var version = version();
        var portal = portal();
        var id = api.post(publications(portal), publication(version.id(), keyStrategy()))
                .id();

        var published = publish(portal, version.product(), "{\"publish_status\": \"published\"}");
        var products = api.get(PATH + "/" + portal + "/products");
        var taken = publish(portal, version.product(), "null");

        assertThat(published).isEqualTo(204);
        assertThat(taken).isEqualTo(204);
        assertThat(products.json().at("/data/0/id").asString()).isEqualTo(version.product());
        assertThat(products.json().at("/data/0/version_count").intValue()).isEqualTo(1);
        assertThat(api.get(PATH + "/" + portal + "/products")
                        .json()
                        .path("data")
                        .size())
                .isZero();
        assertThat(publicationEvent(id, 1).getPublished()).isFalse();
        assertThat(publicationEvent(id, 2).getPublished()).isTrue();
        assertThat(publicationEvent(id, 3).getPublished()).isFalse();
        assertThat(publicationEvent(id, 3).getRevision()).isEqualTo(3);
    }

    @Test
    void onlyProductsThatExistCanBePublished() {
        var refused = api.post(
                PATH + "/" + portal() + "/publish",
                "{\"api_products\": {\"x\": null, \"" + UUID.randomUUID() + "\": {\"publish_status\": \"open\"}}}");
        var unknown = api.post(
                PATH + "/" + portal() + "/publish",
                "{\"api_products\": {\"" + UUID.randomUUID() + "\": {\"publish_status\": \"published\"}}}");

        assertThat(refused.invalid("rule")).containsExactlyInAnyOrder("is_uuid", "enum");
        assertThat(unknown.invalid("rule")).containsExactly("missing_reference");
    }

    @Test
    void takingTheStrategyAwayIsTold() {
        var version = version().id();
        var portal = portal();
        var id = api.post(publications(portal), publication(version, keyStrategy()))
                .id();

        var changed = api.patch(publications(portal) + "/" + version, "{\"auth_strategy_ids\": []}");

        assertThat(changed.json().path("auth_strategies").size()).isZero();
        assertThat(changed.json().path("application_registration_enabled").booleanValue())
                .isTrue();
        assertThat(publicationEvent(id, 2).getAuthStrategyId()).isNull();
    }

    @Test
    void aStrategyInUseStaysUntilThePublicationGoes() {
        var version = version().id();
        var portal = portal();
        var strategy = keyStrategy();
        api.post(publications(portal), publication(version, strategy));

        assertThat(api.get("/v2/application-auth-strategies/" + strategy)
                        .json()
                        .path("active")
                        .booleanValue())
                .isTrue();
        assertThat(api.delete("/v2/application-auth-strategies/" + strategy).status())
                .isEqualTo(409);
        assertThat(api.delete(publications(portal) + "/" + version).status()).isEqualTo(204);
        assertThat(api.delete("/v2/application-auth-strategies/" + strategy).status())
                .isEqualTo(204);
    }

    @Test
    void aDeletedVersionLeavesAllPortals() {
        var version = version();
        var portal = portal();
        var id = api.post(publications(portal), publication(version.id(), keyStrategy()))
                .id();

        assertThat(api.delete(version.path()).status()).isEqualTo(204);

        assertThat(api.get(publications(portal) + "/" + version.id()).status()).isEqualTo(404);
        assertThat(CatalogTopic.events("publication:" + id, 2).getLast()).isNull();
        assertThat(CatalogTopic.events("api-product-version:" + version.id(), 2).getLast())
                .isNull();
    }

    @Test
    void aPortalInUseIsDeletedOnlyByForce() {
        var portal = portal();
        var id = api.post(publications(portal), publication(version().id(), keyStrategy()))
                .id();

        var refused = api.delete(PATH + "/" + portal);
        var deleted = api.delete(PATH + "/" + portal + "?force=true");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/invalid_parameters/0/field").asString()).isEqualTo("force");
        assertThat(refused.json().at("/invalid_parameters/0/source").asString()).isEqualTo("query");
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(api.get(PATH + "/" + portal).status()).isEqualTo(404);
        assertThat(CatalogTopic.events("publication:" + id, 2).getLast()).isNull();
        assertThat(CatalogTopic.events("portal:" + portal, 2).getLast()).isNull();
    }

    private record Version(String product, String id) {
        String path() {
            return "/v2/api-products/" + product + "/product-versions/" + id;
        }
    }

    private Version version() {
        var product = api.post("/v2/api-products", "{\"name\": \"Weather\"}").id();
        var version = api.post("/v2/api-products/" + product + "/product-versions", "{\"name\": \"v1\"}");
        return new Version(product, version.id());
    }

    private String portal() {
        return api.post(PATH, "{\"name\": \"" + UUID.randomUUID() + "\"}").id();
    }

    private String keyStrategy() {
        return api.post("/v2/application-auth-strategies", """
                        {"name": "keys", "display_name": "Keys", "strategy_type": "key_auth",
                         "configs": {"key-auth": {"key_names": ["apikey"]}}}
                        """).id();
    }

    private int publish(String portal, String product, String value) {
        return api.post(PATH + "/" + portal + "/publish", "{\"api_products\": {\"" + product + "\": " + value + "}}")
                .status();
    }

    private static String publications(String portal) {
        return PATH + "/" + portal + "/product-versions";
    }

    private static String publication(String version, String strategy) {
        return """
               {"product_version_id": "%s", "publish_status": "published", "auth_strategy_ids": ["%s"],
                "application_registration_enabled": true, "auto_approve_registration": false, "deprecated": false}
               """.formatted(version, strategy);
    }

    private static io.gatehouse.events.Publication publicationEvent(String id, int number) {
        var events = CatalogTopic.events("publication:" + id, number);
        return (io.gatehouse.events.Publication) Objects.requireNonNull(events.get(number - 1));
    }
}
