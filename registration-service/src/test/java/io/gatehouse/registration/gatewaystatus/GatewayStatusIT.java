package io.gatehouse.registration.gatewaystatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.events.EntityError;
import io.gatehouse.events.FailureKind;
import io.gatehouse.events.GatewayConfigured;
import io.gatehouse.events.GatewaySyncFailed;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.ServiceContext;
import io.gatehouse.schemas.test.TestTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@RegistrationServiceTest
class GatewayStatusIT {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final String controlPlane = UUID.randomUUID().toString();
    private final String service = UUID.randomUUID().toString();

    @Test
    void aFailedPushIsShownUntilTheGatewayFollows(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        var portal = new Portal(port, jdbc, true);
        var version = portal.catalog().version(portal.id(), portal.catalog().keyAuth(), false);
        var product = jdbc.sql("select product_id from api_product_version where id = :id")
                .param("id", version)
                .query(UUID.class)
                .single();
        var path = "/v2/api-products/" + product + "/product-versions/" + version;

        send(failed(version, NOON));
        var error = await().atMost(Duration.ofSeconds(20))
                .until(() -> errors(portal, path).path(0), JsonNode::isObject);
        assertThat(error.path("plugin_name").asString()).isEqualTo("key-auth");
        assertThat(error.path("value").asString()).isEqualTo("plugin_sync_error_fatal");
        assertThat(error.path("message").asString()).isEqualTo("expected an array");

        send(configured(version, NOON.plusSeconds(1)));
        send(failed(version, NOON));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(errors(portal, path).size()).isZero());
        assertThat(jdbc.sql("select state from gateway_report where subject = :subject")
                        .param("subject", "service:" + controlPlane + ":" + service)
                        .query(String.class)
                        .single())
                .isEqualTo("configured");
    }

    private static JsonNode errors(Portal portal, String path) {
        return portal.administrator().get(path).json().path("auth_strategy_sync_errors");
    }

    private void send(org.apache.avro.specific.SpecificRecord event) {
        TestTopics.send(Topics.GATEWAY_EVENTS, service, event);
    }

    private GatewaySyncFailed failed(UUID version, Instant time) {
        return GatewaySyncFailed.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(time)
                .setOrganizationId(ServiceContext.ORGANIZATION_ID)
                .setControlPlaneId(controlPlane)
                .setGatewayServiceId(service)
                .setRevision(1)
                .setProductVersionIds(List.of(version.toString()))
                .setKind(FailureKind.REFUSED)
                .setErrors(List.of(EntityError.newBuilder()
                        .setEntityType("plugins")
                        .setName("key-auth")
                        .setField("config.key_names")
                        .setMessage("expected an array")
                        .build()))
                .setAttempt(1)
                .build();
    }

    private GatewayConfigured configured(UUID version, Instant time) {
        return GatewayConfigured.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(time)
                .setOrganizationId(ServiceContext.ORGANIZATION_ID)
                .setControlPlaneId(controlPlane)
                .setGatewayServiceId(service)
                .setRevision(1)
                .setProductVersionIds(List.of(version.toString()))
                .setCreated(1)
                .setUpdated(0)
                .setDeleted(0)
                .setUnchanged(0)
                .build();
    }
}
