package io.gatehouse.gatewayconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.events.CredentialType;
import io.gatehouse.events.EntityError;
import io.gatehouse.events.FailureKind;
import io.gatehouse.events.GatewayConfigured;
import io.gatehouse.events.GatewayDriftDetected;
import io.gatehouse.events.GatewayDriftRepaired;
import io.gatehouse.events.GatewaySyncFailed;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.TestTopics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What happens when something is down, in the way, lost or nonsense. */
@ExtendWith(OutputCaptureExtension.class)
class FaultsIT extends ServiceFixture {
    @Test
    void whatHappensWhileTheGatewayIsDownIsMadeUpForWhenItIsBack() {
        var api = Api.withTokens().approved();
        GATEWAY.goDown();
        application(api.application, Events.revoked(api.registration, api.application, 4, api.version));
        eventually(() -> assertThat(told(GatewaySyncFailed.class, api.application))
                .extracting(GatewaySyncFailed::getKind)
                .contains(FailureKind.UNAVAILABLE));
        GATEWAY.comeBack();
        eventually(() -> assertThat(GATEWAY.callWithToken(api.service, ISSUER.token(api.clientId)))
                .isEqualTo(403));
        eventually(() -> assertThat(told(GatewayConfigured.class, api.application))
                .extracting(GatewayConfigured::getRevision)
                .endsWith(4L));
        assertThat(told(GatewaySyncFailed.class, api.application)).hasSizeLessThan(4);
    }

    @Test
    void aStrategyTakenAwayClosesTheService() {
        var api = Api.withTokens().approved();
        catalog("publication", api.publication, Events.publication(api.publication, 2, api.version, null));
        eventually(() -> assertThat(GATEWAY.plugins(api.service)).containsExactly("request-termination"));
        assertThat(GATEWAY.callWithToken(api.service, ISSUER.token(api.clientId)))
                .isEqualTo(403);
        assertThat(GATEWAY.call(api.service)).isEqualTo(403);

        catalog("publication", api.publication, Events.publication(api.publication, 3, api.version, api.strategy));
        eventually(() -> assertThat(GATEWAY.callWithToken(api.service, ISSUER.token(api.clientId)))
                .isEqualTo(200));
    }

    @Test
    void aVersionThatIsGoneLeavesNothingOfOursAtItsService() {
        var api = Api.withTokens().approved();
        catalog("api-product-version", api.version, null);
        eventually(() -> assertThat(GATEWAY.plugins(api.service)).isEmpty());
        eventually(
                () -> assertThat(GATEWAY.tagged("consumers", api.application)).isEmpty());
    }

    @Test
    void anEmptiedGatewayIsFilledAgain() {
        var api = Api.withTokens().approved();
        GATEWAY.loseDatabase();
        api.guarded();
        eventually(() -> assertThat(GATEWAY.callWithToken(api.service, ISSUER.token(api.clientId)))
                .isEqualTo(200));
        eventually(() ->
                assertThat(told(GatewayDriftDetected.class, api.application)).isNotEmpty());
        eventually(
                () -> assertThat(told(GatewayDriftRepaired.class, api.service)).isNotEmpty());
    }

    @Test
    void aForeignPluginIsLeftAloneAndTheServiceClosed() {
        var api = new Api();
        var theirs = Map.of("name", "acl", "config", Map.of("deny", List.of("nobody")));
        var id = GATEWAY.admin("POST", "/services/" + api.service + "/plugins", theirs)
                .path("id")
                .asString();
        api.publishWithTokens();
        eventually(() -> assertThat(errors(api.service)).anySatisfy(error -> {
            assertThat(error.getEntityType()).isEqualTo("plugins");
            assertThat(error.getName()).isEqualTo("acl");
        }));
        assertThat(GATEWAY.call(api.service)).isBetween(401, 403);
        assertThat(GATEWAY.plugins(api.service)).containsExactly("acl", "request-termination");

        GATEWAY.admin("DELETE", "/plugins/" + id, null);
        api.approved();
        assertThat(GATEWAY.plugins(api.service)).containsExactly("acl", "jwt");
    }

    @Test
    void aGatewayThatRefusesAnEntityIsQuotedPerField() {
        var api = new Api();
        catalog("auth-strategy", api.strategy, Events.keys(api.strategy, "not a header name"));
        catalog("api-product-version", api.version, Events.version(api.version, 1, CONTROL_PLANE, api.service));
        catalog("publication", api.publication, Events.publication(api.publication, 1, api.version, api.strategy));
        eventually(() -> assertThat(errors(api.service)).anySatisfy(error -> {
            assertThat(error.getField()).isEqualTo("config.key_names");
            assertThat(error.getMessage()).contains("not a header name");
        }));
        assertThat(GATEWAY.call(api.service)).isEqualTo(401);
    }

    @Test
    void anUnknownControlPlaneIsNamed() {
        var elsewhere = Events.id();
        var api = new Api();
        catalog("auth-strategy", api.strategy, Events.keys(api.strategy, "apikey"));
        catalog("api-product-version", api.version, Events.version(api.version, 1, elsewhere, api.service));
        catalog("publication", api.publication, Events.publication(api.publication, 1, api.version, api.strategy));
        eventually(() -> assertThat(told(GatewaySyncFailed.class, api.service))
                .extracting(GatewaySyncFailed::getKind)
                .containsExactly(FailureKind.REFUSED));
        assertThat(errors(api.service)).first().satisfies(error -> {
            assertThat(error.getEntityType()).isEqualTo("control-planes");
            assertThat(error.getMessage()).contains(elsewhere);
        });
    }

    @Test
    void garbageGoesToTheDeadLettersByteForByteAndTheConsumerGoesOn() {
        var garbage = ("no Avro " + Events.id()).getBytes(StandardCharsets.UTF_8);
        TestTopics.sendRaw(Topics.APPLICATION_EVENTS, "key".getBytes(StandardCharsets.UTF_8), garbage);
        var letters = Topics.deadLetters(Topics.APPLICATION_EVENTS, "gateway-config-service");
        eventually(() -> assertThat(TestTopics.rawRecords(letters))
                .extracting(ConsumerRecord::value)
                .contains(garbage));
        Api.withTokens().approved();
    }

    @Test
    void keysAreSeenInNoLogAndNoEvent(CapturedOutput output) {
        var api = Api.withKeys().guarded();
        var credential = Events.id();
        var secret = "secret-" + Events.id();
        var taken = Map.of("username", "somebody-" + credential);
        var somebody = GATEWAY.admin("POST", "/consumers", taken).path("id").asString();
        GATEWAY.admin("POST", "/consumers/" + somebody + "/key-auth", Map.of("key", secret));
        application(
                api.application,
                Events.key(credential, api.application, 2, seal(secret), null),
                Events.approved(api.registration, api.application, 3, api.version));
        eventually(() -> assertThat(errors(api.application)).anySatisfy(error -> assertThat(error.getMessage())
                .contains("UNIQUE violation", "****")
                .doesNotContain(secret)));
        assertThat(output).doesNotContain(secret);
        assertThat(TestTopics.rawRecords(Topics.GATEWAY_EVENTS))
                .noneMatch(entry -> new String(entry.value(), StandardCharsets.UTF_8).contains(secret));
        application(api.application, Events.deleted(api.application, 4, CredentialType.KEY_AUTH));
        eventually(
                () -> assertThat(GATEWAY.tagged("consumers", api.application)).isEmpty());
    }

    private static List<EntityError> errors(String key) {
        return told(GatewaySyncFailed.class, key).stream()
                .flatMap(failure -> failure.getErrors().stream())
                .toList();
    }
}
