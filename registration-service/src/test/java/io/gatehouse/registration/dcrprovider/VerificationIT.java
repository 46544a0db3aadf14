package io.gatehouse.registration.dcrprovider;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.ManagementApi;
import io.gatehouse.registration.test.Catalog;
import io.gatehouse.registration.test.IdpSync;
import io.gatehouse.registration.test.RegistrationServiceTest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistrationServiceTest
class VerificationIT {
    private ManagementApi api;
    private String path;

    @BeforeEach
    void provider(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        IdpSync.start();
        api = new ManagementApi(port);
        path = "/v2/dcr-providers/" + new Catalog(jdbc).provider() + "/verify";
    }

    @AfterEach
    void answerAgain() {
        IdpSync.verifyWith(Optional.of(List.of()));
    }

    @Test
    void aProviderThatWorksIsASuccess() {
        var verified = api.post(path, "{}");

        assertThat(verified.status()).isEqualTo(200);
        assertThat(verified.json().toString()).isEqualTo("{\"status\":\"success\",\"errors\":[]}");
    }

    @Test
    void whatStandsInTheWayIsToldInTheProvidersWords() {
        IdpSync.verifyWith(Optional.of(List.of("Keycloak, create client: 403 Forbidden")));

        var verified = api.post(path, "{}");

        assertThat(verified.status()).isEqualTo(200);
        assertThat(verified.json().toString())
                .isEqualTo("{\"status\":\"failed\",\"errors\":[\"Keycloak, create client: 403 Forbidden\"]}");
    }

    @Test
    void silenceIsNoSuccess() {
        IdpSync.verifyWith(Optional.empty());

        var verified = api.post(path, "{}");

        assertThat(verified.status()).isEqualTo(200);
        assertThat(verified.json().path("status").asString()).isEqualTo("failed");
        assertThat(verified.json().path("errors").path(0).asString()).contains("idp-sync-service did not answer");
    }

    @Test
    void aProviderThatIsNotThereIsNotFound() {
        assertThat(api.post("/v2/dcr-providers/" + UUID.randomUUID() + "/verify", "{}")
                        .status())
                .isEqualTo(404);
    }
}
