package io.gatehouse.gatewayconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.events.CredentialType;
import io.gatehouse.events.EntityError;
import io.gatehouse.events.GatewaySyncFailed;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A gateway that is slow, answers with errors, starts with nothing; and somebody who tries to get through all the time. */
class TroubleIT extends ServiceFixture {
    private static final Duration GUARD = Duration.ofSeconds(3);

    @AfterEach
    void noTroubleAnyMore() {
        ADMIN.heal();
    }

    @Test
    void aGatewayThatAnswersWithErrorsGetsWhatItMissed() {
        var api = Api.withTokens().approved();
        ADMIN.answer(500);
        application(api.application, Events.revoked(api.registration, api.application, 4, api.version));
        eventually(() -> assertThat(told(GatewaySyncFailed.class, api.application))
                .flatExtracting(GatewaySyncFailed::getErrors)
                .extracting(EntityError::getMessage)
                .anyMatch(message -> message.contains("status 500")));
        ADMIN.heal();
        eventually(() -> assertThat(GATEWAY.callWithToken(api.service, ISSUER.token(api.clientId)))
                .isEqualTo(403));
    }

    @Test
    void anAnswerThatComesTooLateLeavesNoDuplicate() {
        var api = Api.withTokens().guarded();
        ADMIN.hold(Duration.ofMillis(1500));
        application(api.application, Events.approved(api.registration, api.application, 3, api.version));
        eventually(() -> assertThat(told(GatewaySyncFailed.class, api.application))
                .flatExtracting(GatewaySyncFailed::getErrors)
                .extracting(EntityError::getMessage)
                .anyMatch(message -> message.contains("no answer")));
        ADMIN.heal();
        eventually(() -> assertThat(GATEWAY.callWithToken(api.service, ISSUER.token(api.clientId)))
                .isEqualTo(200));
        assertThat(GATEWAY.tagged("consumers", api.application)).hasSize(1);
        assertThat(GATEWAY.tagged("acls", api.application)).hasSize(1);
        assertThat(GATEWAY.tagged("jwts", api.application)).hasSize(1);
    }

    @Test
    void aServiceThatItsOperatorMakesLaterIsClosedAtTheNextLook() {
        var api = new Api(Events.id());
        api.publishWithTokens();
        eventually(() -> assertThat(told(GatewaySyncFailed.class, api.service))
                .flatExtracting(GatewaySyncFailed::getErrors)
                .extracting(EntityError::getMessage)
                .anyMatch(message -> message.contains("foreign key")));
        GATEWAY.addService(api.service);
        await().atMost(GUARD).until(() -> GATEWAY.call(api.service) == 401);
    }

    @Test
    void aGatewayThatStartsWithAnEmptyDatabaseIsFilledAndLetsNobodyElseThrough() {
        var api = Api.withTokens().approved();
        var stranger = unapproved(api);
        try (var intruder = Intruder.calling(() -> GATEWAY.callWithToken(api.service, ISSUER.token(stranger)))) {
            GATEWAY.restartEmpty();
            GATEWAY.loadServices();
            await().atMost(GUARD).untilAsserted(() -> assertThat(GATEWAY.plugins(api.service))
                    .containsExactly("acl", "jwt"));
            GATEWAY.loadRoutes();
            eventually(() -> assertThat(GATEWAY.callWithToken(api.service, ISSUER.token(api.clientId)))
                    .isEqualTo(200));
            assertThat(intruder.passed()).isZero();
        }
    }

    @Test
    void whoIsNotApprovedNeverGetsThroughWhileStrategiesChangeAndTheGatewayIsInTrouble() {
        var api = Api.withTokens().approved();
        var stranger = ISSUER.token(unapproved(api));
        try (var intruder = Intruder.calling(() -> GATEWAY.callWithToken(api.service, stranger))) {
            var keys = Events.id();
            catalog("auth-strategy", keys, Events.keys(keys, "x-api-key"));
            publish(api, 2, keys);
            eventually(() -> assertThat(GATEWAY.plugins(api.service)).containsExactly("acl", "key-auth"));
            ADMIN.hold(Duration.ofMillis(200));
            publish(api, 3, null);
            eventually(() -> assertThat(GATEWAY.plugins(api.service)).containsExactly("request-termination"));
            ADMIN.answer(500);
            publish(api, 4, api.strategy);
            ADMIN.heal();
            eventually(() -> assertThat(GATEWAY.callWithToken(api.service, ISSUER.token(api.clientId)))
                    .isEqualTo(200));
            assertThat(intruder.calls()).isGreaterThan(50);
            assertThat(intruder.passed()).isZero();
        }
    }

    private static void publish(Api api, long revision, @Nullable String strategy) {
        catalog("publication", api.publication, Events.publication(api.publication, revision, api.version, strategy));
    }

    /** The client id of an application that asked for the API's version and was never approved; known at the gateway. */
    private static String unapproved(Api api) {
        var application = Events.id();
        application(
                application,
                Events.application(application, CredentialType.CLIENT_CREDENTIALS, api.strategy),
                Events.registration(Events.id(), application, 2, api.version));
        client(application, Events.client(application, "client-" + application));
        eventually(() -> assertThat(GATEWAY.callWithToken(api.service, ISSUER.token("client-" + application)))
                .isEqualTo(403));
        return "client-" + application;
    }
}
