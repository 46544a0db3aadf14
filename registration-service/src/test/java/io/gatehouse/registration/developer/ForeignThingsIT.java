package io.gatehouse.registration.developer;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.KnownSecrets;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a developer must not reach or set: another's things, another portal's things, and what is not for him to say. */
@RegistrationServiceTest
class ForeignThingsIT {
    private static final String APPLICATIONS = "/api/v2/applications";

    private Portal portal;
    private Portal otherPortal;
    private Http owner;
    private UUID strategy;
    private UUID version;
    private String application;
    private String credential;
    private String registration;

    @BeforeEach
    void someonesThings(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        portal = new Portal(port, jdbc, true);
        otherPortal = new Portal(port, jdbc, true);
        owner = portal.developer();
        strategy = portal.catalog().keyAuth();
        version = portal.catalog().version(portal.id(), strategy, true);
        application = apply(owner);
        var issued = owner.post(path() + "/credentials", Map.of("display_name", "mine"));
        KnownSecrets.remember(issued.text("credential"));
        credential = issued.text("id");
        registration = owner.post(path() + "/registrations", Map.of("product_version_id", version))
                .text("id");
    }

    private String path() {
        return APPLICATIONS + "/" + application;
    }

    private Map<String, Object> wanted() {
        return wanted(strategy);
    }

    private static Map<String, Object> wanted(UUID strategy) {
        return new HashMap<>(
                Map.of("name", "weather", "reference_id", "ref-" + UUID.randomUUID(), "auth_strategy_id", strategy));
    }

    private String apply(Http developer) {
        return apply(developer, strategy);
    }

    private static String apply(Http developer, UUID strategy) {
        var made = developer.post(APPLICATIONS, wanted(strategy));
        assertThat(made.status()).isEqualTo(201);
        return made.text("id");
    }

    @Test
    void nothingOfAnotherDeveloperCanBeReachedFromHereOrAnotherPortal() {
        for (var stranger : List.of(portal.developer(), otherPortal.developer())) {
            assertThat(reaching(stranger, path()))
                    .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(404));
        }
        assertThat(owner.get(path()).text("name")).isEqualTo("weather");
        assertThat(owner.get(path() + "/registrations/" + registration).status())
                .isEqualTo(200);
        assertThat(owner.get(path() + "/credentials").json().path("data").findValuesAsString("display_name"))
                .contains("mine");
    }

    private Stream<Http.Answer> reaching(Http stranger, String path) {
        return Stream.of(
                stranger.get(path),
                stranger.patch(path, Map.of("name", "stolen")),
                stranger.delete(path),
                stranger.post(path + "/refresh-token", null),
                stranger.get(path + "/credentials"),
                stranger.post(path + "/credentials", Map.of("display_name", "stolen")),
                stranger.put(path + "/credentials/" + credential, Map.of("display_name", "stolen")),
                stranger.delete(path + "/credentials/" + credential),
                stranger.get(path + "/registrations"),
                stranger.post(path + "/registrations", Map.of("product_version_id", version)),
                stranger.get(path + "/registrations/" + registration),
                stranger.delete(path + "/registrations/" + registration));
    }

    @Test
    void anApplicationOfOnesOwnIsNoWayToAnothersThings() {
        var stranger = portal.developer();
        var own = APPLICATIONS + "/" + apply(stranger);

        assertThat(Stream.of(
                        stranger.get(own + "/registrations/" + registration),
                        stranger.delete(own + "/registrations/" + registration),
                        stranger.put(own + "/credentials/" + credential, Map.of("display_name", "stolen")),
                        stranger.delete(own + "/credentials/" + credential)))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(404));
    }

    @Test
    void aSessionIsGoodInItsOwnPortalOnly() {
        var elsewhere = owner.with("X-Portal-ID", otherPortal.id().toString());

        assertThat(elsewhere.get("/api/v2/developer/me").status()).isEqualTo(401);
        assertThat(elsewhere.get(APPLICATIONS).status()).isEqualTo(401);
    }

    @Test
    void aPortalShowsNoProductsOfAnother(@Autowired JdbcClient jdbc) {
        var product = jdbc.sql("select product_id from api_product_version where id = :id")
                .param("id", version)
                .query(UUID.class)
                .single();
        var stranger = otherPortal.developer();

        assertThat(Stream.of("", "/versions", "/versions/" + version, "/actions")
                        .map(rest -> stranger.get("/api/v2/products/" + product + rest)))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(404));
        var theirs = otherPortal.catalog().keyAuth();
        otherPortal.catalog().version(otherPortal.id(), theirs, true);
        var own = APPLICATIONS + "/" + apply(stranger, theirs);
        assertThat(stranger.post(own + "/registrations", Map.of("product_version_id", version))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobodySetsWhatIsNotForHimToSay() {
        var visitor = portal.visitor();
        for (var field : List.of("status", "id", "portal_id", "password", "created_at")) {
            var form = Map.of("email", Portal.newAddress(), "full_name", "Dana", field, "approved");
            assertRefused(visitor.post("/api/v2/developer", form), field);
        }
        for (var field : List.of("id", "developer_id", "portal_id", "client_id", "granted_scopes")) {
            var form = wanted();
            form.put(field, UUID.randomUUID().toString());
            assertRefused(owner.post(APPLICATIONS, form), field);
            assertRefused(owner.patch(path(), Map.of(field, UUID.randomUUID().toString())), field);
        }
        assertRefused(
                owner.post(path() + "/registrations", Map.of("product_version_id", version, "status", "approved")),
                "status");
        assertRefused(
                owner.post(path() + "/credentials", Map.of("display_name", "mine", "expires_at", "2100-01-01")),
                "expires_at");
        assertRefused(
                portal.administrator()
                        .patch(
                                "/v2/portals/" + portal.id() + "/developers/"
                                        + owner.get("/api/v2/developer/me").text("id"),
                                Map.of("status", "approved", "email", "new@example.org")),
                "email");
    }

    private static void assertRefused(Http.Answer answer, String field) {
        assertThat(answer.status()).as(field).isEqualTo(400);
        assertThat(answer.json().path("invalid_parameters").findValuesAsString("field"))
                .contains(field);
        assertThat(answer.json().path("invalid_parameters").findValuesAsString("rule"))
                .contains("unknown_property");
    }
}
