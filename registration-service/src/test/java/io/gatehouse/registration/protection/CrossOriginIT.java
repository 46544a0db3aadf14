package io.gatehouse.registration.protection;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistrationServiceTest
class CrossOriginIT {
    private static final String CHANGE = "/api/v2/developer/logout";

    private Portal portal;
    private Http developer;
    private int port;

    @BeforeEach
    void portal(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.port = port;
        portal = new Portal(port, jdbc, true);
        developer = portal.developer();
    }

    private boolean isSignedIn() {
        return developer.get("/api/v2/developer/me").status() == 200;
    }

    @Test
    void anotherSiteCannotUseADevelopersCookies() {
        var forged = developer.with("Origin", "https://evil.example").post(CHANGE, null);

        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.text("title")).isEqualTo("Forbidden");
        assertThat(forged.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(developer.with("Origin", "null").post(CHANGE, null).status()).isEqualTo(403);
        assertThat(developer
                        .with("Sec-Fetch-Site", "cross-site")
                        .post(CHANGE, null)
                        .status())
                .isEqualTo(403);
        assertThat(developer
                        .with("Sec-Fetch-Site", "same-site")
                        .post(CHANGE, null)
                        .status())
                .isEqualTo(403);
        assertThat(isSignedIn()).isTrue();
    }

    @Test
    void anotherSiteCannotSignSomeoneIn() {
        var forged = portal.visitor()
                .with("Origin", "https://evil.example")
                .post("/api/v2/developer/authenticate", Map.of("username", "a@example.org", "password", "any"));

        assertThat(forged.status()).isEqualTo(403);
    }

    @Test
    void thePortalItselfMay() {
        var own = "http://127.0.0.1:" + port;
        assertThat(developer
                        .with("Origin", own)
                        .post("/api/v2/developer/refresh", null)
                        .status())
                .isEqualTo(204);
        // a development server passes the browser's origin on under another host name
        var proxied = developer.with("Origin", "http://localhost:5173").with("Sec-Fetch-Site", "same-origin");
        assertThat(proxied.post(CHANGE, null).status()).isEqualTo(204);
    }

    @Test
    void whatIsNoBrowserMay() {
        assertThat(developer.post(CHANGE, null).status()).isEqualTo(204);
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void readingIsNotForbiddenButAnotherSiteCannotSeeTheAnswer() {
        var read = developer.with("Origin", "https://evil.example").get("/api/v2/developer/me");

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void aFrontEndOnThePortalsClientDomainMayAskAndRead(@Autowired JdbcClient jdbc) {
        var api = Portal.newNetwork().replace(":", "") + ".example";
        jdbc.sql("update portal set custom_domain = :api, custom_client_domain = :ui where id = :id")
                .param("api", api)
                .param("ui", "ui." + api)
                .param("id", portal.id())
                .update();
        var origin = "https://ui." + api;
        var page = portal.visitor().with("X-Forwarded-Host", api).with("Origin", origin);

        var preflight = page.with("Access-Control-Request-Method", "PATCH").options("/api/v2/applications");
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Methods")
                        .orElseThrow())
                .contains("PATCH");
        var read = page.get("/api/v2/portal");
        assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).contains(origin);
        assertThat(read.headers().firstValue("Access-Control-Allow-Credentials"))
                .contains("true");
        assertThat(read.headers().allValues("Vary")).contains("Origin");
        assertThat(page.with("Sec-Fetch-Site", "same-site").post(CHANGE, null).status())
                .isEqualTo(204);
        var other = page.with("Access-Control-Request-Method", "PATCH").with("Origin", "https://evil.example");
        assertThat(other.options("/api/v2/applications").status()).isEqualTo(403);
        assertThat(page.with("Origin", "http://ui." + api).post(CHANGE, null).status())
                .isEqualTo(403);
    }

    @Test
    void theManagementApiHasNoCookiesToUse() {
        var asked = developer.get("/v2/portals");

        assertThat(asked.status()).isEqualTo(401);
    }
}
