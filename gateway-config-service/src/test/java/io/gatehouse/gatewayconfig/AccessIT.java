package io.gatehouse.gatewayconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.events.CredentialType;
import io.gatehouse.events.GatewayConfigured;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who gets through the gateway, from events to calls. */
class AccessIT extends ServiceFixture {
    @Test
    void callsWithTokensFollowTheRegistration() {
        var api = Api.withTokens();
        eventually(() -> assertThat(GATEWAY.callWithToken(api.service, ISSUER.token(api.clientId)))
                .isEqualTo(401));

        application(api.application, Events.registration(api.registration, api.application, 2, api.version));
        eventually(() -> assertThat(GATEWAY.callWithToken(api.service, ISSUER.token(api.clientId)))
                .isEqualTo(403));

        application(api.application, Events.approved(api.registration, api.application, 3, api.version));
        eventually(() -> assertThat(GATEWAY.callWithToken(api.service, ISSUER.token(api.clientId)))
                .isEqualTo(200));
        assertThat(GATEWAY.call(api.service)).isEqualTo(401);
        assertThat(GATEWAY.callWithToken(api.service, ISSUER.forgedToken(api.clientId)))
                .isEqualTo(401);
        assertThat(GATEWAY.callWithToken(api.service, ISSUER.expiredToken(api.clientId)))
                .isEqualTo(401);

        application(api.application, Events.revoked(api.registration, api.application, 4, api.version));
        eventually(() -> assertThat(GATEWAY.callWithToken(api.service, ISSUER.token(api.clientId)))
                .isEqualTo(403));

        application(api.application, Events.deleted(api.application, 5, CredentialType.CLIENT_CREDENTIALS));
        eventually(() -> assertThat(GATEWAY.callWithToken(api.service, ISSUER.token(api.clientId)))
                .isEqualTo(401));
        eventually(() -> assertThat(told(GatewayConfigured.class, api.application))
                .extracting(GatewayConfigured::getRevision)
                .endsWith(5L));
    }

    @Test
    void callsWithKeysFollowRegistrationAndCredential() {
        var api = Api.withKeys();
        var credential = Events.id();
        application(
                api.application,
                Events.key(credential, api.application, 2, seal("key-of-" + credential), null),
                Events.registration(api.registration, api.application, 3, api.version));
        eventually(() -> assertThat(callWithKey(api, credential)).isEqualTo(403));

        application(api.application, Events.approved(api.registration, api.application, 4, api.version));
        eventually(() -> assertThat(callWithKey(api, credential)).isEqualTo(200));
        assertThat(GATEWAY.call(api.service, "x-api-key", "guessed")).isEqualTo(401);

        application(api.application, Events.keyRevoked(credential, api.application, 5));
        eventually(() -> assertThat(callWithKey(api, credential)).isEqualTo(401));
    }

    @Test
    void aKeyStopsWorkingWhenItExpires() {
        var api = Api.withKeys().guarded();
        var credential = Events.id();
        var end = Instant.ofEpochMilli(Instant.now().plusSeconds(6).toEpochMilli());
        application(
                api.application,
                Events.key(credential, api.application, 2, seal("key-of-" + credential), end),
                Events.approved(api.registration, api.application, 3, api.version));
        eventually(() -> assertThat(callWithKey(api, credential)).isEqualTo(200));
        eventually(() -> assertThat(callWithKey(api, credential)).isEqualTo(401));
        assertThat(Instant.now()).isAfter(end);
    }

    @Test
    void eventsMayComeInAnyOrderAcrossTopics() {
        var api = new Api();
        client(api.application, Events.client(api.application, api.clientId));
        application(
                api.application,
                Events.application(api.application, CredentialType.CLIENT_CREDENTIALS, api.strategy),
                Events.approved(api.registration, api.application, 2, api.version));
        catalog("publication", api.publication, Events.publication(api.publication, 1, api.version, api.strategy));
        catalog("api-product-version", api.version, Events.version(api.version, 1, CONTROL_PLANE, api.service));
        catalog("auth-strategy", api.strategy, Events.tokens(api.strategy, ISSUER.url()));
        api.guarded();
        eventually(() -> assertThat(GATEWAY.callWithToken(api.service, ISSUER.token(api.clientId)))
                .isEqualTo(200));
        assertThat(GATEWAY.call(api.service)).isEqualTo(401);
    }

    @Test
    void anOldEventReadAgainChangesNothing() {
        var api = Api.withTokens().guarded();
        var approval = Events.approved(api.registration, api.application, 3, api.version);
        application(api.application, approval);
        eventually(() -> assertThat(GATEWAY.callWithToken(api.service, ISSUER.token(api.clientId)))
                .isEqualTo(200));
        application(api.application, Events.revoked(api.registration, api.application, 4, api.version), approval);
        eventually(() -> assertThat(GATEWAY.callWithToken(api.service, ISSUER.token(api.clientId)))
                .isEqualTo(403));
        var other = Api.withTokens().approved(); // everything before has been read by now
        assertThat(GATEWAY.callWithToken(api.service, ISSUER.token(api.clientId)))
                .isEqualTo(403);
        assertThat(GATEWAY.callWithToken(other.service, ISSUER.token(api.clientId)))
                .isEqualTo(403);
    }

    @Test
    void tokensSignedWithANewKeyPassSoonAfterTheIssuerRotates() {
        var api = Api.withTokens().approved();
        ISSUER.rotate();
        eventually(() -> assertThat(GATEWAY.callWithToken(api.service, ISSUER.token(api.clientId)))
                .isEqualTo(200));
    }

    private static int callWithKey(Api api, String credential) {
        return GATEWAY.call(api.service, "x-api-key", "key-of-" + credential);
    }
}
