package io.gatehouse.gatewayconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.events.GatewayConfigured;
import io.gatehouse.events.GatewayDriftDetected;
import io.gatehouse.schemas.access.TokenDigest;
import io.gatehouse.schemas.test.ServiceContext;
import io.gatehouse.schemas.test.openapi.Answers;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dry run over HTTP. */
class GatewayPlanIT extends ServiceFixture {
    private static final JsonMapper JSON = new JsonMapper();

    @Value("http://127.0.0.1:${local.server.port}/v2/gateway-plans/")
    private String plans = "";

    @Test
    void whatIsInTheWayOfAServiceIsTold() {
        var api = new Api();
        var foreign = Map.of("name", "acl", "config", Map.of("allow", new String[] {"staff"}));
        GATEWAY.admin("POST", "/services/" + api.service + "/plugins", foreign);
        api.publishWithTokens();
        var version = GATEWAY.admin("GET", "/", null).path("version").asString();
        eventually(() -> {
            var plan = JSON.readTree(
                    get(CONTROL_PLANE, ServiceContext.MANAGEMENT_TOKEN).getBody());
            assertThat(plan.path("mode").asString()).isEqualTo("open-source");
            assertThat(version).startsWith(plan.path("version").asString() + ".");
            assertThat(service(plan, api.service)
                            .path("problems")
                            .path(0)
                            .path("message")
                            .asString(""))
                    .contains("not ours");
        });
    }

    private static JsonNode service(JsonNode plan, String id) {
        return plan.path("changes")
                .valueStream()
                .filter(unit -> id.equals(unit.path("gateway_service_id").asString("")))
                .findFirst()
                .orElseGet(JSON::createObjectNode);
    }

    @Test
    void aGatewayThatIsOnlyWatchedIsPutRightOnDemand() {
        var api = new Api();
        api.publish(WATCHED, Events.keys(api.strategy, "x-api-key"));
        eventually(() -> assertThat(told(GatewayConfigured.class, api.service)).isNotEmpty());

        removePlugin(api.service, "key-auth");
        eventually(
                () -> assertThat(told(GatewayDriftDetected.class, api.service)).hasSize(1));
        var plan = JSON.readTree(get(WATCHED, ServiceContext.MANAGEMENT_TOKEN).getBody());
        assertThat(service(plan, api.service)
                        .path("entities")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("key-auth");
        assertThat(GATEWAY.plugins(api.service)).containsExactly("acl");

        var answer = call(HttpMethod.POST, WATCHED + "/repair", ServiceContext.MANAGEMENT_TOKEN);
        assertThat(answer.getStatusCode().value()).isEqualTo(202);
        assertThat(answer.getBody()).isEqualTo("{\"units\":1}");
        eventually(() -> assertThat(GATEWAY.plugins(api.service)).containsExactly("acl", "key-auth"));
        assertThat(told(GatewayDriftDetected.class, api.service))
                .as("told once")
                .hasSizeLessThan(3);
    }

    private static void removePlugin(String service, String name) {
        GATEWAY.admin("GET", "/services/" + service + "/plugins", null)
                .path("data")
                .valueStream()
                .filter(plugin -> plugin.path("name").asString().equals(name))
                .forEach(plugin ->
                        GATEWAY.admin("DELETE", "/plugins/" + plugin.path("id").asString(), null));
    }

    @Test
    void onlyKnownControlPlanesAreTold() {
        assertThat(get(Events.id(), ServiceContext.MANAGEMENT_TOKEN)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(get("default", ServiceContext.MANAGEMENT_TOKEN)
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    @Test
    void nobodyElseMayAsk() {
        assertThat(get(CONTROL_PLANE, "guessed").getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void aTokenThatRegistrationServiceMadeMayAskUntilItIsRevoked() {
        var id = Events.id();
        catalog("access-token", id, Events.accessToken(id, 1, TokenDigest.of("made"), null));
        eventually(() ->
                assertThat(get(CONTROL_PLANE, "made").getStatusCode().value()).isEqualTo(200));
        catalog("access-token", id, Events.accessToken(id, 2, TokenDigest.of("made"), Instant.EPOCH));
        eventually(() ->
                assertThat(get(CONTROL_PLANE, "made").getStatusCode().value()).isEqualTo(401));
    }

    private ResponseEntity<String> get(String controlPlane, String token) {
        return call(HttpMethod.GET, controlPlane, token);
    }

    private ResponseEntity<String> call(HttpMethod method, String path, String token) {
        var answer = RestClient.create()
                .method(method)
                .uri(plans + path)
                .header("Authorization", "Bearer " + token)
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toEntity(String.class);
        Answers.check(method.name(), "/v2/gateway-plans/" + path, answer);
        return answer;
    }
}
