package io.gatehouse.registration.openapi.hostile;

import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.schemas.test.ServiceContext;
import io.gatehouse.schemas.test.openapi.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A portal with one object of each kind, so that requests reach something. */
final class Scene {
    private static final Map<String, String> ADMINISTRATOR =
            Map.of("Authorization", "Bearer " + ServiceContext.MANAGEMENT_TOKEN);
    private static final Set<String> ENDS_SESSION = Set.of("logout", "refresh");

    private final Portal portal;
    private final Http administrator;
    private final Known known = new Known();
    private final Map<String, String> developer = new HashMap<>();
    private final Map<String, String> konnect;

    Scene(int port, JdbcClient jdbc) {
        portal = new Portal(port, jdbc, true);
        administrator = portal.administrator();
        catalog();
        people();
        content();
        konnect = bridge();
    }

    private Map<String, String> bridge() {
        var provider = known.id("", "providerId");
        var key = administrator.post("/v2/dcr-providers/" + provider + "/bridge-keys", Map.of("name", "konnect"));
        known.put("keyId", key.text("id"));
        return Map.of("X-API-KEY", key.text("key"));
    }

    Known known() {
        return known;
    }

    /** Headers of someone who may do what an operation does. */
    Map<String, String> caller(Operation operation) {
        if (operation.path().startsWith("/dcr/")) {
            return konnect;
        }
        return operation.path().startsWith("/v2/") ? ADMINISTRATOR : developer(operation);
    }

    private Map<String, String> developer(Operation operation) {
        var headers = new HashMap<>(developer);
        headers.put("X-Forwarded-For", Portal.newNetwork()); // so that no throttle hides what comes after it
        if (ENDS_SESSION.contains(operation.id())) {
            headers.remove("Cookie");
        }
        return headers;
    }

    private void catalog() {
        var provider = portal.catalog().provider().toString();
        var strategy = portal.catalog().keyAuth();
        var version = portal.catalog().version(portal.id(), strategy, false);
        known.put("portalId", portal.id().toString())
                .put("dcrProviderId", provider)
                .put("providerId", provider);
        known.put("authStrategyId", strategy.toString()).put("indices", "product-catalog");
        known.put("productVersionId", version.toString()).put("apiProductVersionId", version.toString());
        known.put("product-versions", version.toString())
                .put("clientId", "client")
                .put("secretId", "secret");
    }

    private void people() {
        var email = Portal.newAddress();
        portal.signUp(email);
        developer.put("Cookie", Portal.cookies(portal.authenticate(email, Portal.PASSWORD)));
        developer.put("X-Portal-ID", portal.id().toString());
        var caller = portal.visitor().with("Cookie", developer.get("Cookie"));
        var application = id(caller.post(
                "/api/v2/applications", Map.of("name", "app", "auth_strategy_id", known.id("", "authStrategyId"))));
        var mine = "/api/v2/applications/" + application;
        known.put("applicationId", application);
        known.put("credentialId", id(caller.post(mine + "/credentials", Map.of("display_name", "key"))));
        known.put(
                "registrationId",
                id(caller.post(
                        mine + "/registrations", Map.of("product_version_id", known.id("", "productVersionId")))));
        known.put("developerId", first("/v2/portals/" + portal.id() + "/developers"));
    }

    private void content() {
        var product = first("/v2/portals/" + portal.id() + "/products");
        known.put("productId", product).put("apiProductId", product).put("api-products", product);
        var text = Base64.getEncoder().encodeToString("# Weather".getBytes(StandardCharsets.UTF_8));
        var document = Map.of("title", "Weather", "slug", "weather", "status", "published", "content", text);
        var id = id(administrator.post("/v2/api-products/" + product + "/documents", document));
        known.put("documentId", id).put("documents", id);
        var team = id(administrator.post("/v2/portals/" + portal.id() + "/teams", Map.of("name", "team")));
        known.put("teamId", team);
        known.put(
                "roleId",
                id(administrator.post(
                        "/v2/portals/" + portal.id() + "/teams/" + team + "/assigned-roles",
                        Map.of(
                                "role_name",
                                "API Viewer",
                                "entity_id",
                                product,
                                "entity_type_name",
                                "Services",
                                "entity_region",
                                "us"))));
    }

    private static String id(Http.Answer answer) {
        return answer.json().path("id").asString(UUID.randomUUID().toString());
    }

    private String first(String list) {
        return administrator
                .get(list)
                .json()
                .path("data")
                .path(0)
                .path("id")
                .asString(UUID.randomUUID().toString());
    }

    /** Things that none of the callers may read. */
    List<String> secrets() {
        return List.of(ServiceContext.MANAGEMENT_TOKEN, Portal.PASSWORD);
    }
}
