package io.gatehouse.registration.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.ManagementApi;
import io.gatehouse.registration.test.RegistrationServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RegistrationServiceTest
class FirstStrategyIT {
    private static final String DEFAULT = "default_application_auth_strategy_id";

    @LocalServerPort
    int port;

    ManagementApi api;

    @BeforeEach
    void connect() {
        api = new ManagementApi(port);
    }

    @Test
    void aPortalHasAStrategyForApiKeysFromTheBeginning() {
        var portal = portal("");

        var strategy = strategyOf(portal);

        assertThat(strategy.status()).isEqualTo(200);
        assertThat(strategy.json().path("strategy_type").asString()).isEqualTo("key_auth");
        assertThat(strategy.json().at("/configs/key-auth/key_names/0").asString())
                .isEqualTo("apikey");
    }

    @Test
    void aPortalThatAsksForNoneOrIsPublicHasNone() {
        assertThat(portal(", \"" + DEFAULT + "\": null").json().path(DEFAULT).isNull())
                .isTrue();
        assertThat(portal(", \"is_public\": true").json().path(DEFAULT).isNull())
                .isTrue();
    }

    @Test
    void itGoesWithThePortal() {
        var portal = portal("");

        assertThat(api.delete("/v2/portals/" + portal.id()).status()).isEqualTo(204);

        assertThat(strategyOf(portal).status()).isEqualTo(404);
    }

    @Test
    void itStaysWhileAnotherPortalUsesIt() {
        var portal = portal("");
        portal(", \"" + DEFAULT + "\": \"" + portal.json().path(DEFAULT).asString() + "\"");

        assertThat(api.delete("/v2/portals/" + portal.id()).status()).isEqualTo(204);

        assertThat(strategyOf(portal).status()).isEqualTo(200);
    }

    private ManagementApi.Answer strategyOf(ManagementApi.Answer portal) {
        return api.get(
                "/v2/application-auth-strategies/" + portal.json().path(DEFAULT).asString());
    }

    private ManagementApi.Answer portal(String more) {
        var made = api.post("/v2/portals", "{\"name\": \"" + UUID.randomUUID() + "\"" + more + "}");
        assertThat(made.status()).isEqualTo(201);
        return made;
    }
}
