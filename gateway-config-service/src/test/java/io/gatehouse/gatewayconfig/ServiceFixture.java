package io.gatehouse.gatewayconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.events.CredentialType;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.sealed.SealingKey;
import io.gatehouse.schemas.test.ServiceContext;
import io.gatehouse.schemas.test.TestTopics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running service with broker, database, registry, gateway and issuer; all tests share one. */
@SpringBootTest(
        properties = {
            "gatehouse.gateway-config.repair-interval=1s",
            "gatehouse.gateway-config.retry.first=100ms",
            "gatehouse.gateway-config.retry.longest=500ms",
            "gatehouse.gateway-config.guard-interval=200ms",
            "gatehouse.gateway-config.retry.refused=10s",
            "gatehouse.gateway-config.calls.read-timeout=1s",
            "gatehouse.gateway-config.jwks.interval=500ms",
            "gatehouse.gateway-config.jwks.retry=500ms"
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServiceContext.class)
abstract class ServiceFixture {
    static final String CONTROL_PLANE = "0b1f6d3c-8f2e-4b7a-9c55-1de1c7a7c033";
    static final String WATCHED = "1c2a7e4d-9a3f-4c8b-8d66-2ef2d8b8d144";
    static final String ENTERPRISE = "2d3b8f5e-0b4a-4d9c-8e77-3af3e9c9e255";
    static final String FILE_PLANE = "3e4c9a6f-1c5b-4eac-9f88-4ba4fadaf366";
    static final String SECRETS_PLANE = "4f5d0b70-2d6c-4fbd-a099-5cb5abebf477";
    static final Path FILE = folder().resolve("kong.json");
    static final Path FILE_WITH_SECRETS = folder().resolve("kong.json");
    static final TestGateway GATEWAY = TestGateway.given(folder());
    static final TroubledAdmin ADMIN = new TroubledAdmin(GATEWAY.adminUrl());
    static final TestIssuer ISSUER = new TestIssuer();
    static final Duration SOON = Duration.ofSeconds(20);

    @DynamicPropertySource
    static void targets(DynamicPropertyRegistry registry) {
        targets().forEach((name, value) -> registry.add(name, () -> value));
    }

    /** The gateways, for any instance of the service. */
    static Map<String, Object> targets() {
        var targets = new HashMap<String, Object>();
        targets.put("gatehouse.gateway-config.targets[0].name", "local");
        targets.put("gatehouse.gateway-config.targets[0].control-plane-id", CONTROL_PLANE);
        targets.put("gatehouse.gateway-config.targets[0].admin-url", ADMIN.url());
        targets.put("gatehouse.gateway-config.targets[0].mode", "open-source");
        targets.put("gatehouse.gateway-config.targets[1].name", "watched");
        targets.put("gatehouse.gateway-config.targets[1].control-plane-id", WATCHED);
        targets.put("gatehouse.gateway-config.targets[1].admin-url", GATEWAY.adminUrl());
        targets.put("gatehouse.gateway-config.targets[1].repair", "false");
        targets.put("gatehouse.gateway-config.targets[2].name", "enterprise");
        targets.put("gatehouse.gateway-config.targets[2].control-plane-id", ENTERPRISE);
        targets.put("gatehouse.gateway-config.targets[2].admin-url", GATEWAY.adminUrl());
        targets.put("gatehouse.gateway-config.targets[2].mode", "enterprise");
        targets.put("gatehouse.gateway-config.files[0].control-plane-id", FILE_PLANE);
        targets.put("gatehouse.gateway-config.files[0].path", FILE);
        targets.put("gatehouse.gateway-config.files[0].mode", "enterprise");
        targets.put("gatehouse.gateway-config.files[1].control-plane-id", SECRETS_PLANE);
        targets.put("gatehouse.gateway-config.files[1].path", FILE_WITH_SECRETS);
        targets.put("gatehouse.gateway-config.files[1].mode", "enterprise");
        targets.put("gatehouse.gateway-config.files[1].api-keys", "true");
        return targets;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("gateway");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seals as registration-service does. */
    static String seal(String key) {
        var settings = ServiceContext.settings("gateway-config-service");
        var file = String.valueOf(settings.get("gatehouse.registration.sealing.gateway-config"));
        return SealingKey.ofFile(Path.of(file)).seal(key);
    }

    static void catalog(String kind, String id, @Nullable SpecificRecord event) {
        TestTopics.send(Topics.CATALOG_EVENTS, kind + ":" + id, event);
    }

    static void application(String id, SpecificRecord... events) {
        for (var event : events) {
            TestTopics.send(Topics.APPLICATION_EVENTS, id, event);
        }
    }

    static void client(String applicationId, SpecificRecord event) {
        TestTopics.send(Topics.CLIENT_EVENTS, applicationId, event);
    }

    /** What this service told about an application or a gateway service, in order. */
    static <T extends SpecificRecord> List<T> told(Class<T> type, String key) {
        return TestTopics.records(Topics.GATEWAY_EVENTS).stream()
                .filter(entry -> key.equals(entry.key()))
                .map(entry -> entry.value())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    static void eventually(org.awaitility.core.ThrowingRunnable assertion) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
    }

    /** An API guarded by a strategy, and an application that may prove who it is. */
    static final class Api {
        final String service;
        final String version = Events.id();
        final String publication = Events.id();
        final String strategy = Events.id();
        final String application = Events.id();
        final String registration = Events.id();
        final String clientId = "client-" + application;

        Api() {
            this(GATEWAY.addService());
        }

        /** Of a service that need not be there yet. */
        Api(String service) {
            this.service = service;
        }

        static Api withTokens() {
            var api = new Api();
            api.publishWithTokens();
            return api;
        }

        void publishWithTokens() {
            publish(CONTROL_PLANE, Events.tokens(strategy, ISSUER.url()));
            ServiceFixture.application(
                    application, Events.application(application, CredentialType.CLIENT_CREDENTIALS, strategy));
            client(application, Events.client(application, clientId));
        }

        static Api withKeys() {
            var api = new Api();
            api.publish(CONTROL_PLANE, Events.keys(api.strategy, "x-api-key"));
            application(api.application, Events.application(api.application, CredentialType.KEY_AUTH, api.strategy));
            return api;
        }

        void publish(String controlPlane, SpecificRecord strategyEvent) {
            catalog("auth-strategy", strategy, strategyEvent);
            catalog("api-product-version", version, Events.version(version, 1, controlPlane, service));
            catalog("publication", publication, Events.publication(publication, 1, version, strategy));
        }

        /** Waits until nobody gets through without proof; a new service is open before. */
        Api guarded() {
            eventually(() -> assertThat(GATEWAY.call(service)).isEqualTo(401));
            return this;
        }

        /** Has the application approved and waits until its calls get through, and no others. */
        Api approved() {
            guarded();
            ServiceFixture.application(application, Events.approved(registration, application, 3, version));
            eventually(() -> assertThat(GATEWAY.callWithToken(service, ISSUER.token(clientId)))
                    .isEqualTo(200));
            return this;
        }
    }
}
