package io.gatehouse.gatewayconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.events.CredentialType;
import io.gatehouse.events.EntityError;
import io.gatehouse.events.GatewayConfigured;
import io.gatehouse.events.GatewaySyncFailed;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Other kinds of gateways, from events to what is at the gateway. */
class ModesIT extends ServiceFixture {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aKongWithoutThePluginOfItsModeIsClosedAndItIsTold() {
        GATEWAY.requireStandIn();
        var api = new Api();
        api.publish(ENTERPRISE, Events.tokens(api.strategy, ISSUER.url()));
        eventually(() -> assertThat(GATEWAY.plugins(api.service)).containsExactly("request-termination"));
        assertThat(GATEWAY.call(api.service)).isEqualTo(403);
        eventually(() -> assertThat(told(GatewaySyncFailed.class, api.service))
                .flatExtracting(GatewaySyncFailed::getErrors)
                .extracting(EntityError::getMessage)
                .contains("plugin openid-connect is not available at this gateway, Kong 3.9 in mode enterprise;"
                        + " the service is closed"));
    }

    @Test
    void keysWorkInEnterpriseModeAsTheyDoWithoutALicence() {
        var api = new Api();
        var credential = Events.id();
        api.publish(ENTERPRISE, Events.keys(api.strategy, "x-api-key"));
        application(
                api.application,
                Events.application(api.application, CredentialType.KEY_AUTH, api.strategy),
                Events.key(credential, api.application, 2, seal("key-of-" + credential), null),
                Events.registration(api.registration, api.application, 3, api.version));
        eventually(() -> assertThat(GATEWAY.call(api.service, "x-api-key", "key-of-" + credential))
                .isEqualTo(403));
        application(api.application, Events.approved(api.registration, api.application, 4, api.version));
        eventually(() -> assertThat(GATEWAY.call(api.service, "x-api-key", "key-of-" + credential))
                .isEqualTo(200));
    }

    @Test
    void anApplicationIsWrittenToTheFileAndLeavesIt() {
        var api = new Api();
        api.publish(FILE_PLANE, Events.tokens(api.strategy, ISSUER.url()));
        application(
                api.application,
                Events.application(api.application, CredentialType.CLIENT_CREDENTIALS, api.strategy),
                Events.approved(api.registration, api.application, 2, api.version));
        client(api.application, Events.client(api.application, api.clientId));
        eventually(
                () -> assertThat(consumer(api).path("custom_id").asString("")).isEqualTo(api.clientId));
        eventually(() -> assertThat(
                        consumer(api).path("acls").path(0).path("group").asString(""))
                .isEqualTo(api.version));
        eventually(() -> assertThat(told(GatewayConfigured.class, api.service)).isNotEmpty());
        assertThat(document().path("plugins").valueStream().map(plugin -> plugin.path("name")
                        .asString()))
                .contains("acl", "openid-connect");

        application(api.application, Events.deleted(api.application, 3, CredentialType.CLIENT_CREDENTIALS));
        eventually(() -> assertThat(consumer(api).isMissingNode()).isTrue());
    }

    private static JsonNode consumer(Api api) {
        return document()
                .path("consumers")
                .valueStream()
                .filter(consumer ->
                        api.application.equals(consumer.path("username").asString()))
                .findFirst()
                .orElseGet(JSON::missingNode);
    }

    private static JsonNode document() {
        return Files.exists(FILE) ? JSON.readTree(FILE.toFile()) : JSON.missingNode();
    }
}
