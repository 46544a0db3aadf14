package io.gatehouse.registration.developer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.registration.test.MailServer;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a portal is changes what its developers can do and are told. */
@RegistrationServiceTest
class PortalKindIT {
    private final String email = Portal.newAddress();
    private Portal portal;

    @BeforeEach
    void portal(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        portal = new Portal(port, jdbc, true);
    }

    private void change(Map<String, ?> portalFields) {
        assertThat(portal.administrator()
                        .patch("/v2/portals/" + portal.id(), portalFields)
                        .status())
                .isEqualTo(200);
    }

    private int signUp() {
        return portal.visitor()
                .post("/api/v2/developer", Map.of("email", email, "full_name", "Dana"))
                .status();
    }

    @Test
    void aPublicPortalHasNoDevelopersAndNoApplications() {
        var developer = portal.developer();

        change(Map.of("is_public", true));

        assertThat(signUp()).isEqualTo(404);
        assertThat(MailServer.count(email)).isZero();
        assertThat(developer.get("/api/v2/applications").status()).isEqualTo(404);
        assertThat(developer.post("/api/v2/applications", Map.of("name", "a")).status())
                .isEqualTo(404);
        change(Map.of("is_public", false));
        assertThat(developer.get("/api/v2/applications").status()).isEqualTo(200);
        assertThat(signUp()).isEqualTo(201);
    }

    @Test
    void mailsLeadToTheDomainOfThePortalsOwn() {
        var domain = portal.id() + ".example.org";
        change(Map.of("custom_domain", domain));

        assertThat(signUp()).isEqualTo(201);

        await().until(() -> MailServer.holds(email, "https://" + domain + "/login?token="));
        change(Map.of("custom_client_domain", "developers." + domain));
        portal.visitor().post("/api/v2/developer/forgot-password", Map.of("email", email));
        assertThat(signUp()).isEqualTo(201);
        await().until(() -> MailServer.holds(email, "https://developers." + domain + "/login?token="));
    }

    @Test
    void aPortalWithoutOneIsReachedByThePublicAddress() {
        assertThat(signUp()).isEqualTo(201);

        await().until(() -> MailServer.holds(email, "http://localhost:8000/login?token="));
    }
}
