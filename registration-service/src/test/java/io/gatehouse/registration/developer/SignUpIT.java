package io.gatehouse.registration.developer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.events.AuthenticationObserved;
import io.gatehouse.registration.test.Catalog;
import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.KnownSecrets;
import io.gatehouse.registration.test.MailServer;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistrationServiceTest
class SignUpIT {
    private final String email = Portal.newAddress();
    private Portal portal;

    @BeforeEach
    void portal(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        portal = new Portal(port, jdbc, false);
    }

    private String developerPath() {
        var found = portal.administrator().get("/v2/portals/" + portal.id() + "/developers?filter[email]=" + email);
        assertThat(found.json().path("meta").path("page").path("total").asInt()).isEqualTo(1);
        return "/v2/portals/" + portal.id() + "/developers/"
                + found.json().path("data").path(0).path("id").asString();
    }

    private void decide(String status) {
        assertThat(portal.administrator()
                        .patch(developerPath(), Map.of("status", status))
                        .text("status"))
                .isEqualTo(status);
    }

    @Test
    void aDeveloperSignsInOnlyWhenApproved() {
        portal.signUp(email);

        var early = portal.authenticate(email, Portal.PASSWORD);
        assertThat(early.status()).isEqualTo(401);
        assertThat(early.text("title")).isEqualTo("Approval Required");

        decide("approved");
        var signedIn = portal.authenticate(email.toUpperCase(java.util.Locale.ROOT), Portal.PASSWORD);
        assertThat(signedIn.status()).isEqualTo(204);
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .satisfiesExactlyInAnyOrder(
                        access -> assertThat(access)
                                .matches(
                                        "portalaccesstoken=\\S+; Path=/; Expires=.+ GMT; HttpOnly; Secure; SameSite=None"),
                        refresh -> assertThat(refresh)
                                .matches("portalrefreshtoken=\\S+; Path=/api/v2/developer; Expires=.+ GMT; HttpOnly;"
                                        + " Secure; SameSite=None"));
        var me = portal.visitor().with("Cookie", Portal.cookies(signedIn)).get("/api/v2/developer/me");
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.text("email")).isEqualTo(email);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressLookTheSame() {
        portal.signUp(email);
        decide("approved");

        var wrong = portal.authenticate(email, "not the password");
        var unknown = portal.authenticate(Portal.newAddress(), "not the password");

        assertThat(wrong.status()).isEqualTo(401).isEqualTo(unknown.status());
        assertThat(wrong.text("title")).isEqualTo("Invalid Credentials").isEqualTo(unknown.text("title"));
        assertThat(wrong.text("detail")).isEqualTo(unknown.text("detail"));
    }

    @Test
    void aRefreshTokenWorksOnceAndItsReuseEndsTheSession() {
        portal.signUp(email);
        decide("approved");
        var first = portal.visitor().with("Cookie", Portal.cookies(portal.authenticate(email, Portal.PASSWORD)));

        var refreshed = first.post("/api/v2/developer/refresh", null);
        assertThat(refreshed.status()).isEqualTo(204);
        var second = portal.visitor().with("Cookie", Portal.cookies(refreshed));
        assertThat(second.get("/api/v2/developer/me").status()).isEqualTo(200);

        assertThat(first.post("/api/v2/developer/refresh", null).status()).isEqualTo(401);
        assertThat(second.get("/api/v2/developer/me").status()).isEqualTo(401);
        assertThat(second.post("/api/v2/developer/refresh", null).status()).isEqualTo(401);
    }

    @Test
    void signingOutEndsTheSession() {
        portal.signUp(email);
        decide("approved");
        var developer = portal.visitor().with("Cookie", Portal.cookies(portal.authenticate(email, Portal.PASSWORD)));

        var out = developer.post("/api/v2/developer/logout", null);

        assertThat(out.status()).isEqualTo(204);
        assertThat(out.headers().allValues("Set-Cookie")).hasSize(2).allMatch(cookie -> cookie.contains("=; Path="));
        assertThat(developer.get("/api/v2/developer/me").status()).isEqualTo(401);
    }

    @Test
    void losingApprovalEndsSessions() {
        portal.signUp(email);
        decide("approved");
        var developer = portal.visitor().with("Cookie", Portal.cookies(portal.authenticate(email, Portal.PASSWORD)));

        decide("revoked");

        assertThat(developer.get("/api/v2/developer/me").status()).isEqualTo(401);
        assertThat(portal.authenticate(email, Portal.PASSWORD).text("title")).contains("disabled");
    }

    @ParameterizedTest
    @MethodSource("io.gatehouse.registration.test.Statuses#changes")
    void eachStatusMayFollowEachOtherAndDecidesWhoSignsIn(String from, String to) {
        portal.signUp(email);
        decide(from);

        decide(to);

        var signedIn = portal.authenticate(email, Portal.PASSWORD);
        assertThat(signedIn.status()).isEqualTo(to.equals("approved") ? 204 : 401);
    }

    @Test
    void aLinkWorksOnce() {
        portal.visitor().post("/api/v2/developer", Map.of("email", email, "full_name", "Dana"));
        var token = MailServer.token(email).orElseThrow();
        var form = Map.of("token", KnownSecrets.remember(token));

        assertThat(portal.visitor().post("/api/v2/developer/verify-email", form).status())
                .isEqualTo(202);
        assertThat(portal.visitor().post("/api/v2/developer/verify-email", form).status())
                .isEqualTo(410);
        var unknown = Map.of("token", UUID.randomUUID().toString());
        assertThat(portal.visitor()
                        .post("/api/v2/developer/verify-email", unknown)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aForgottenPasswordCanBeReplacedByMail() {
        portal.signUp(email);
        decide("approved");
        var before = MailServer.count(email);

        assertThat(portal.visitor()
                        .post("/api/v2/developer/forgot-password", Map.of("email", email))
                        .status())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(10)).until(() -> MailServer.count(email) > before);
        var token = KnownSecrets.remember(MailServer.token(email).orElseThrow());
        var fresh = KnownSecrets.remember("another password of mine");
        portal.visitor().post("/api/v2/developer/reset-password", Map.of("token", token, "password", fresh));

        assertThat(portal.authenticate(email, fresh).status()).isEqualTo(204);
        assertThat(portal.authenticate(email, Portal.PASSWORD).status()).isEqualTo(401);
        assertThat(portal.visitor()
                        .post("/api/v2/developer/forgot-password", Map.of("email", Portal.newAddress()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyAnAddressCanBeForgotten() {
        for (var email : List.of("nobody", "x".repeat(300) + "@example.org")) {
            var refused = portal.visitor().post("/api/v2/developer/forgot-password", Map.of("email", email));

            assertThat(refused.status()).as(email).isEqualTo(400);
        }
    }

    @Test
    void whatIsWrongIsSaidAtOnce() {
        var answer = portal.visitor().post("/api/v2/developer", Map.of("email", "nobody"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("invalid_parameters").findValuesAsString("field"))
                .containsExactlyInAnyOrder("email", "full_name");
    }

    @Test
    void everyAttemptIsObserved() {
        portal.signUp(email);
        portal.authenticate(email, "wrong password");
        portal.authenticate(email, Portal.PASSWORD);
        decide("approved");
        portal.authenticate(email, Portal.PASSWORD);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(TestTopics.records(Topics.OBSERVATIONS))
                .extracting(observed -> observed.value())
                .filteredOn(AuthenticationObserved.class::isInstance)
                .map(AuthenticationObserved.class::cast)
                .filteredOn(observed -> portal.id().toString().equals(observed.getPortalId()))
                .extracting(AuthenticationObserved::getOutcome)
                .containsExactly("INVALID_PASSWORD", "DISABLED", "SUCCESS"));
    }

    @Test
    void thePortalIsFoundByItsHostName(@LocalServerPort int port) {
        var found = Http.getAtHost(port, Catalog.domain(portal.id()) + ":8000", "/api/v2/portal");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text("portal_id")).isEqualTo(portal.id().toString());
        assertThat(found.text("canonical_domain")).isEqualTo(Catalog.domain(portal.id()));
        assertThat(found.json().path("is_public").asBoolean(true)).isFalse();
    }

    @Test
    void aRequestForNoPortalIsToldHowToNameOne(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        portal.catalog().portal(false);

        var answer = new Http(port, Map.of()).get("/api/v2/portal");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("detail")).contains("X-Portal-ID", "default_domain", "custom_domain");
    }
}
