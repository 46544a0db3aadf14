package io.gatehouse.registration.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.events.ApplicationUpdated;
import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistrationServiceTest
class GrantedScopesIT {
    private Portal portal;
    private Http developer;
    private UUID version = new UUID(0, 0);
    private String application = "";

    @BeforeEach
    void developer(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        portal = new Portal(port, jdbc, true);
        developer = portal.developer();
    }

    private String register(String settings, List<String> scopes) {
        var strategy = portal.catalog().openId(portal.catalog().provider("auth0", settings));
        version = portal.catalog().version(portal.id(), strategy, true);
        var form = Map.of("name", "app " + strategy, "auth_strategy_id", strategy, "scopes", List.of());
        application = "/api/v2/applications/"
                + developer.post("/api/v2/applications", form).text("id");
        return developer
                .post(application + "/registrations", Map.of("product_version_id", version, "scopes", scopes))
                .text("id");
    }

    private String managed(String registration) {
        return "/v2/portals/" + portal.id() + application.substring("/api/v2".length()) + "/registrations/"
                + registration + "/granted-scopes";
    }

    @Test
    void scopesAreReadFromTheProvider() {
        var registration = register("{\"use_developer_managed_scopes\": \"true\"}", List.of("weather:read"));

        var ofRegistration = developer.get(application + "/registrations/" + registration + "/granted-scopes");
        var ofVersion = developer.get(application + "/product-versions/" + version + "/granted-scopes");

        assertThat(ofRegistration.json().toString()).isEqualTo("{\"scopes\":[\"weather:read\"]}");
        assertThat(ofVersion.json()).isEqualTo(ofRegistration.json());
        assertThat(portal.administrator().get(managed(registration)).json().toString())
                .isEqualTo("{\"data\":[\"weather:read\"]}");
    }

    @Test
    void scopesOfARegistrationBecomeTheApplications() {
        register("{\"use_developer_managed_scopes\": \"true\"}", List.of("weather:read"));

        var id = application.substring(application.lastIndexOf('/') + 1);
        assertThat(Portal.awaitEvent(id, ApplicationUpdated.class).getScopes()).containsExactly("weather:read");
        assertThat(developer.get(application).json().path("scopes").toString()).isEqualTo("[\"weather:read\"]");
    }

    @Test
    void scopesThatAreNotOfferedAreRefusedWithTheRegistration() {
        register("{\"use_developer_managed_scopes\": \"true\"}", List.of("admin"));

        var registrations = developer.get(application + "/registrations");
        assertThat(registrations.json().path("data").isEmpty()).isTrue();
        assertThat(developer.get(application).json().path("scopes").isEmpty()).isTrue();
    }

    @Test
    void aProviderWithoutScopesOfDevelopersIsNotAsked() {
        var registration = register("{}", List.of());

        var answer = developer.get(application + "/registrations/" + registration + "/granted-scopes");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("title")).isEqualTo("Unsupported IDP");
        assertThat(answer.text("type")).isEqualTo("https://kongapi.info/konnect/portal/granted-scopes-unavailable");
        assertThat(portal.administrator().get(managed(registration)).json().toString())
                .isEqualTo("{\"data\":[]}");
    }

    @Test
    void whatIsNotTheirsIsOutOfReach() {
        var registration = register("{}", List.of());
        var paths = List.of(
                application + "/registrations/" + registration + "/granted-scopes",
                application + "/product-versions/" + version + "/granted-scopes");

        assertThat(paths).allMatch(path -> portal.developer().get(path).status() == 404);
        assertThat(developer
                        .get(application + "/product-versions/" + UUID.randomUUID() + "/granted-scopes")
                        .status())
                .isEqualTo(404);
        var elsewhere = managed(registration)
                .replace(portal.id().toString(), UUID.randomUUID().toString());
        assertThat(portal.administrator().get(elsewhere).status()).isEqualTo(404);
    }
}
