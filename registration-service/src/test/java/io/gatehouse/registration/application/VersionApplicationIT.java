package io.gatehouse.registration.application;

import static org.assertj.core.api.Assertions.assertThat;

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
class VersionApplicationIT {
    private Portal portal;
    private UUID strategy;
    private UUID version;
    private Http developer;
    private String path;

    @BeforeEach
    void twoApplicationsOneOfThemRegistered(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        portal = new Portal(port, jdbc, true);
        strategy = portal.catalog().keyAuth();
        version = portal.catalog().version(portal.id(), strategy, false);
        developer = portal.developer();
        var registered = application(developer, "registered", strategy);
        application(developer, "free", strategy);
        developer.post("/api/v2/applications/" + registered + "/registrations", Map.of("product_version_id", version));
        var product = developer.get("/api/v2/products").json().at("/data/0/id").asString();
        path = "/api/v2/products/" + product + "/versions/" + version + "/applications";
    }

    @Test
    void aDeveloperSeesWhatIsRegisteredAndWhatCouldBe() {
        var registered = developer.get(path).json().path("data");

        assertThat(registered.findValuesAsString("name")).contains("registered").doesNotContain("free");
        assertThat(registered.at("/0/registration_status").asString()).isEqualTo("pending");
        assertThat(registered.at("/0/registration_id").isString()).isTrue();
        var free = developer.get(path + "?unregistered=true").json().path("data");
        assertThat(free.at("/0/name").asString()).isEqualTo("free");
        assertThat(free.at("/0/registration_id").isNull()).isTrue();
        assertThat(free.at("/0/registration_status").isNull()).isTrue();
        assertThat(free.at("/0/auth_strategy/id").asString()).isEqualTo(strategy.toString());
    }

    @Test
    void filtersSayWhichOnesCanBeChosen() {
        application(developer, "other strategy", portal.catalog().keyAuth());

        assertThat(names("?unregistered=true&filter[auth_strategy_id]=" + strategy))
                .containsExactly("free");
        assertThat(names("?filter[status]=approved")).isEmpty();
        assertThat(names("?filter[name][contains]=REG")).containsExactly("registered");
        assertThat(developer.get(path + "?unregistered=perhaps").status()).isEqualTo(400);
    }

    @Test
    void nobodySeesTheApplicationsOfOthers() {
        var other = portal.developer();

        assertThat(other.get(path).json().at("/meta/page/total").asInt()).isZero();
        assertThat(other.get(path + "?unregistered=true")
                        .json()
                        .at("/meta/page/total")
                        .asInt())
                .isZero();
        assertThat(portal.visitor().get(path).status()).isEqualTo(401);
        assertThat(developer
                        .get(path.replace(version.toString(), UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(404);
    }

    private List<String> names(String query) {
        return developer
                .get(path + query)
                .json()
                .path("data")
                .valueStream()
                .map(one -> one.path("name").asString())
                .toList();
    }

    private static String application(Http developer, String name, UUID strategy) {
        return developer
                .post("/api/v2/applications", Map.of("name", name, "auth_strategy_id", strategy))
                .text("id");
    }
}
