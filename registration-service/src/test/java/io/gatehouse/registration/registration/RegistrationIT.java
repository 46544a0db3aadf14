package io.gatehouse.registration.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.events.RegistrationApproved;
import io.gatehouse.registration.portal.PortalRemoved;
import io.gatehouse.registration.portal.PublicationRemoved;
import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistrationServiceTest
class RegistrationIT {
    private final JdbcClient jdbc;
    private static final Map<String, String> EVENTS = Map.of(
            "pending", "RegistrationRequested",
            "approved", "RegistrationApproved",
            "rejected", "RegistrationRejected",
            "revoked", "RegistrationRevoked");

    private Portal portal;
    private UUID strategy;
    private UUID version;
    private Http developer;
    private String application;
    private String own;

    RegistrationIT(@Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @BeforeEach
    void application(@LocalServerPort int port) {
        portal = new Portal(port, jdbc, true);
        strategy = portal.catalog().keyAuth();
        version = portal.catalog().version(portal.id(), strategy, false);
        developer = portal.developer();
        application = developer
                .post("/api/v2/applications", Map.of("name", "caller", "auth_strategy_id", strategy))
                .text("id");
        own = "/api/v2/applications/" + application + "/registrations";
    }

    private Http.Answer register(UUID wanted) {
        return developer.post(own, Map.of("product_version_id", wanted));
    }

    private Http.Answer decide(String registration, String status) {
        var path = "/v2/portals/" + portal.id() + "/applications/" + application + "/registrations/" + registration;
        return portal.administrator().patch(path, Map.of("status", status));
    }

    private void awaitEvents(String... names) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Portal.eventsOf(application))
                .extracting(event -> event.getSchema().getName())
                .containsExactly(names));
    }

    @Test
    void anAdministratorDecidesAndEachDecisionIsToldOnce() {
        var registered = register(version);

        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.text("status")).isEqualTo("pending");
        assertThat(registered.text("product_name")).isEqualTo("Weather");
        var id = registered.text("id");
        assertThat(decide(id, "approved").text("status")).isEqualTo("approved");
        assertThat(decide(id, "approved").status()).isEqualTo(200);
        assertThat(decide(id, "revoked").text("status")).isEqualTo("revoked");
        assertThat(decide(id, "rejected").text("status")).isEqualTo("rejected");
        assertThat(decide(id, "pending").text("status")).isEqualTo("pending");
        assertThat(decide(id, "unheard of").status()).isEqualTo(400);
        assertThat(developer.delete(own + "/" + id).status()).isEqualTo(204);
        assertThat(register(version).status()).isEqualTo(201);
        awaitEvents(
                "ApplicationRequested",
                "RegistrationRequested",
                "RegistrationApproved",
                "RegistrationRevoked",
                "RegistrationRejected",
                "RegistrationRequested",
                "RegistrationDeleted",
                "RegistrationRequested");
        assertThat(Portal.eventsOf(application))
                .extracting(event ->
                        event.get(event.getSchema().getField("revision").pos()))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(Portal.awaitEvent(application, RegistrationApproved.class).getDecidedBy())
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource("io.gatehouse.registration.test.Statuses#changes")
    void eachStatusMayFollowEachOtherAndTheSameAgainIsNoEvent(String from, String to) {
        var id = register(version).text("id");
        decide(id, from);
        var told = new ArrayList<>(List.of("ApplicationRequested", "RegistrationRequested"));
        Stream.of(from)
                .filter(status -> !status.equals("pending"))
                .map(EVENTS::get)
                .forEach(told::add);

        var decided = decide(id, to);

        assertThat(decided.status()).isEqualTo(200);
        assertThat(decided.text("status")).isEqualTo(to);
        assertThat(developer.get(own + "/" + id).text("status")).isEqualTo(to);
        Stream.of(to).filter(status -> !status.equals(from)).map(EVENTS::get).forEach(told::add);
        developer.delete(own + "/" + id);
        told.add("RegistrationDeleted");
        awaitEvents(told.toArray(String[]::new));
    }

    @Test
    void aVersionMayApproveByItself() {
        var open = portal.catalog().version(portal.id(), strategy, true);

        assertThat(register(open).text("status")).isEqualTo("approved");
        assertThat(Portal.awaitEvent(application, RegistrationApproved.class).getDecidedBy())
                .isNull();
    }

    @Test
    void anApplicationIsRegisteredOnceAndWithItsOwnStrategyOnly() {
        var foreign = portal.catalog().version(portal.id(), portal.catalog().keyAuth(), false);
        var without = portal.catalog().version(portal.id(), null, false);
        register(version);

        assertThat(register(version).status()).isEqualTo(409);
        assertThat(register(foreign).status()).isEqualTo(400);
        assertThat(register(without).status()).isEqualTo(400);
        assertThat(register(UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(developer.post(own, Map.of()).status()).isEqualTo(400);
    }

    @Test
    void noScopeIsNull() {
        var refused = developer.post(
                own, Map.of("product_version_id", version, "scopes", Arrays.asList("weather:read", null)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/invalid_parameters/0/field").asString()).startsWith("scopes");
        assertThat(refused.json().at("/invalid_parameters/0/rule").asString()).isEqualTo("is_string");
    }

    @Test
    void registrationsAreListedForBothSides() {
        var id = register(version).text("id");
        var admin = portal.administrator();

        assertThat(developer
                        .get(own + "?filter[status]=pending")
                        .json()
                        .path("data")
                        .findValuesAsString("id"))
                .containsExactly(id);
        assertThat(developer
                        .get(own + "?filter[status]=approved")
                        .json()
                        .path("data")
                        .size())
                .isZero();
        var all = admin.get("/v2/portals/" + portal.id() + "/application-registrations?sort=status%20desc");
        var view = all.json().path("data").path(0);
        assertThat(view.path("application").path("name").asString()).isEqualTo("caller");
        assertThat(view.path("product_version").path("id").asString()).isEqualTo(version.toString());
        assertThat(view.has("granted_scopes")).isTrue();
        assertThat(developer
                        .get("/api/v2/products")
                        .json()
                        .path("data")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("Weather");
    }

    @Test
    void deletingTheApplicationTakesItsRegistrationsAway() {
        register(version);

        developer.delete("/api/v2/applications/" + application);

        awaitEvents("ApplicationRequested", "RegistrationRequested", "RegistrationDeleted", "ApplicationDeleted");
    }

    @Test
    void takingAVersionOutOfThePortalEndsItsRegistrations(@Autowired PublicationRemoved removed) {
        register(version);
        var publication = jdbc.sql("select id from publication where product_version_id = :version")
                .param("version", version)
                .query(UUID.class)
                .single();

        removed.publicationRemoved(publication, portal.id(), version);

        awaitEvents("ApplicationRequested", "RegistrationRequested", "RegistrationDeleted");
    }

    @Test
    void aPortalGoesWithEveryoneInIt(@Autowired PortalRemoved removed) {
        register(version);

        removed.portalRemoved(portal.id());

        awaitEvents("ApplicationRequested", "RegistrationRequested", "RegistrationDeleted", "ApplicationDeleted");
        assertThat(developer.get("/api/v2/developer/me").status()).isEqualTo(401);
    }
}
