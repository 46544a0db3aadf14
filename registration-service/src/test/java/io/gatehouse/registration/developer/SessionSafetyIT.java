package io.gatehouse.registration.developer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.registration.DatabaseText;
import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.KnownSecrets;
import io.gatehouse.registration.test.MailServer;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistrationServiceTest
class SessionSafetyIT {
    private final String email = Portal.newAddress();
    private Portal portal;
    private JdbcClient jdbc;

    @BeforeEach
    void portal(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
        portal = new Portal(port, jdbc, true);
    }

    private Http signedIn() {
        return portal.visitor().with("Cookie", Portal.cookies(portal.authenticate(email, Portal.PASSWORD)));
    }

    private static int me(Http caller) {
        return caller.get("/api/v2/developer/me").status();
    }

    @Test
    void aTokenPlantedBeforeSigningInIsNeverKept() {
        portal.signUp(email);
        var planted = "planted-by-someone-else";
        var victim =
                portal.visitor().with("Cookie", "portalaccesstoken=" + planted + "; portalrefreshtoken=" + planted);

        var answer =
                victim.post("/api/v2/developer/authenticate", Map.of("username", email, "password", Portal.PASSWORD));

        assertThat(Portal.cookies(answer)).doesNotContain(planted);
        assertThat(me(victim)).isEqualTo(401);
    }

    @Test
    void theSessionThatABrowserBroughtEndsWhenAnotherBegins() {
        portal.signUp(email);
        var before = portal.developer(Portal.newAddress());

        before.post("/api/v2/developer/authenticate", Map.of("username", email, "password", Portal.PASSWORD));

        assertThat(me(before)).isEqualTo(401);
    }

    @Test
    void signingOutRevokesAllTokensOfTheDeveloper() {
        portal.signUp(email);
        var desk = signedIn();
        var phone = signedIn();

        desk.post("/api/v2/developer/logout", null);

        assertThat(me(phone)).isEqualTo(401);
        assertThat(phone.post("/api/v2/developer/refresh", null).status()).isEqualTo(401);
    }

    @Test
    void tokensRestOnlyAsHashes() {
        portal.signUp(email);
        var tokens = Portal.cookies(portal.authenticate(email, Portal.PASSWORD)).split("; ");

        assertThat(Arrays.stream(tokens).map(token -> token.split("=", 2)[1]))
                .hasSize(2)
                .allSatisfy(token ->
                        assertThat(DatabaseText.tablesWith(jdbc, token)).isEmpty());
    }

    @Test
    void deadCookiesAreIgnoredWhereNoneIsNeeded() {
        var dead = portal.visitor().with("Cookie", "portalaccesstoken=; portalrefreshtoken=dead");

        assertThat(dead.get("/api/v2/portal").status()).isEqualTo(200);
        assertThat(dead.post("/api/v2/developer/logout", null).status()).isEqualTo(204);
    }

    @Test
    void signingUpTellsNothingAboutWhoIsKnown() {
        portal.signUp(email);
        var known = signUp(email);
        var unknown = signUp(Portal.newAddress());
        jdbc.sql("update developer set status = 'rejected' where email = :email")
                .param("email", email)
                .update();
        var mails = MailServer.count(email);

        var rejected = signUp(email);

        assertThat(known.status()).isEqualTo(201).isEqualTo(unknown.status()).isEqualTo(rejected.status());
        assertThat(known.json()).isEqualTo(unknown.json()).isEqualTo(rejected.json());
        assertThat(MailServer.count(email)).isEqualTo(mails + 1);
        assertThat(portal.authenticate(email, Portal.PASSWORD).text("title")).contains("disabled");
    }

    private Http.Answer signUp(String address) {
        return portal.visitor().post("/api/v2/developer", Map.of("email", address, "full_name", "Dana"));
    }

    @Test
    void aPasswordMustBeLongAndNoFirstGuess() {
        signUp(email);
        var token = KnownSecrets.remember(MailServer.token(email).orElseThrow());
        var verified = portal.visitor().post("/api/v2/developer/verify-email", Map.of("token", token));
        var reset = KnownSecrets.remember(verified.text("token"));

        for (var password : new String[] {"elevenchars", "aaaaaaaaaaaaaaa", "Password1234", email}) {
            var answer = portal.visitor()
                    .post("/api/v2/developer/reset-password", Map.of("token", reset, "password", password));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("invalid_parameters").findValuesAsString("reason"))
                    .allSatisfy(reason -> assertThat(reason).contains("12"));
        }
        var good = Map.of("token", reset, "password", KnownSecrets.remember("four words are enough"));
        assertThat(portal.visitor()
                        .post("/api/v2/developer/reset-password", good)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aDeveloperIsToldOfADecision() {
        portal.signUp(email);
        var before = MailServer.count(email);
        var path = "/v2/portals/" + portal.id() + "/developers/" + id();

        portal.administrator().patch(path, Map.of("status", "revoked"));

        await().atMost(Duration.ofSeconds(10)).until(() -> MailServer.count(email) > before);
    }

    private UUID id() {
        return jdbc.sql("select id from developer where email = :email")
                .param("email", email)
                .query(UUID.class)
                .single();
    }

    @Test
    void whatHasExpiredIsForgotten(@Autowired ForgetExpired expired) {
        portal.signUp(email);
        portal.authenticate(email, Portal.PASSWORD);
        var session = jdbc.sql("select id from developer_session where developer_id = :id")
                .param("id", id())
                .query(UUID.class)
                .single();
        jdbc.sql("update session_token set expires_at = now() where session_id = :id")
                .param("id", session)
                .update();
        jdbc.sql("update developer_session set created_at = now() - interval '1 day' where id = :id")
                .param("id", session)
                .update();
        jdbc.sql("update developer_link set expires_at = now() - interval '31 days' where developer_id = :id")
                .param("id", id())
                .update();

        expired.forget();

        assertThat(count("session_token where session_id", session)).isZero();
        assertThat(count("developer_session where id", session)).isZero();
        assertThat(count("developer_link where developer_id", id())).isZero();
    }

    private long count(String what, UUID id) {
        return jdbc.sql("select count(*) from " + what + " = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }
}
