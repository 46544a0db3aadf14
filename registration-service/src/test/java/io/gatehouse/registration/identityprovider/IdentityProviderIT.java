package io.gatehouse.registration.identityprovider;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.DatabaseText;
import io.gatehouse.registration.ManagementApi;
import io.gatehouse.registration.test.KnownSecrets;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistrationServiceTest
class IdentityProviderIT {
    private final String secret = KnownSecrets.remember("secret-" + UUID.randomUUID());
    private Portal portal;
    private ManagementApi api;
    private JdbcClient jdbc;
    private String base;
    private String providers;
    private String settings;

    @BeforeEach
    void portal(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
        portal = new Portal(port, jdbc, true);
        api = new ManagementApi(port);
        base = "/v2/portals/" + portal.id();
        providers = base + "/identity-providers";
        settings = base + "/authentication-settings";
    }

    private String oidc(boolean enabled) {
        return """
                {"type": "oidc", "enabled": %s, "config": {"issuer_url": "https://idp.example/oauth2/default",
                 "client_id": "portal", "client_secret": "%s"}}""".formatted(enabled, secret);
    }

    @Test
    void aProviderIsMadeWithWhatIsUsualAndItsSecretIsNeverSeenAgain() {
        var made = api.post(providers, oidc(false));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("enabled").asBoolean(true)).isFalse();
        var config = made.json().path("config");
        assertThat(config.propertyNames())
                .containsExactlyInAnyOrder("issuer_url", "client_id", "scopes", "claim_mappings");
        assertThat(config.path("scopes").toString()).isEqualTo("[\"email\",\"openid\",\"profile\"]");
        assertThat(config.path("claim_mappings").path("groups").asString()).isEqualTo("groups");
        assertThat(DatabaseText.tablesWith(jdbc, secret)).isEmpty();
        assertThat(api.get(providers + "/" + made.id()).json().toString()).doesNotContain(secret);
    }

    @Test
    void aProviderIsChangedListedAndDeleted() {
        var path = providers + "/" + api.post(providers, oidc(false)).id();
        api.post(providers, "{\"type\": \"saml\", \"config\": {\"idp_metadata_url\": \"https://idp.example/saml\"}}");

        var changed = api.patch(path, "{\"enabled\": true, \"config\": {\"scopes\": [\"openid\", \"groups\"]}}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("config").path("scopes").size()).isEqualTo(2);
        assertThat(changed.json().path("config").path("client_id").asString()).isEqualTo("portal");
        assertThat(api.get(providers).json().size()).isEqualTo(2);
        assertThat(api.get(providers + "?filter[type]=saml").json().size()).isEqualTo(1);
        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
    }

    @Test
    void onlyOneCanBeEnabledAndNoneThatCannotBeUsed() {
        assertThat(api.post(providers, oidc(true)).status()).isEqualTo(201);

        assertThat(api.post(providers, oidc(true)).invalid("field")).containsExactly("enabled");
        var saml = api.post(providers, "{\"type\": \"saml\", \"enabled\": true, \"config\": {}}");
        assertThat(saml.status()).isEqualTo(400);
        assertThat(saml.invalid("reason"))
                .allSatisfy(reason -> assertThat(reason).contains("SAML"));
        assertThat(api.patch(settings, "{\"saml_auth_enabled\": true}").invalid("field"))
                .containsExactly("saml_auth_enabled");
    }

    @Test
    void whatIsWrongIsSaidAtOnce() {
        var answer = api.post(providers, """
                {"type": "oidc", "config": {"issuer_url": "not a url", "secret": "x", "claim_mappings": {"mail": "m"}}}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.invalid("field"))
                .containsExactlyInAnyOrder(
                        "config.issuer_url", "config.client_id", "config.secret", "config.claim_mappings.mail");
        assertThat(api.post(providers, "{\"type\": \"ldap\", \"config\": {}}").invalid("rule"))
                .contains("enum");
    }

    @Test
    void theSettingsShowAndChangeTheProvider() {
        assertThat(api.get(settings).json().toString())
                .isEqualTo("{\"basic_auth_enabled\":true,\"oidc_auth_enabled\":false,\"saml_auth_enabled\":false,"
                        + "\"oidc_team_mapping_enabled\":false,\"idp_mapping_enabled\":false,"
                        + "\"konnect_mapping_enabled\":true}");

        var changed = api.patch(settings, """
                {"oidc_auth_enabled": true, "oidc_issuer": "https://idp.example/v2", "oidc_client_id": "portal",
                 "oidc_client_secret": "%s", "oidc_claim_mappings": {"groups": "custom"},
                 "oidc_team_mapping_enabled": true}""".formatted(secret));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("oidc_config").path("issuer").asString()).isEqualTo("https://idp.example/v2");
        assertThat(changed.json()
                        .path("oidc_config")
                        .path("claim_mappings")
                        .path("groups")
                        .asString())
                .isEqualTo("custom");
        assertThat(changed.json().path("idp_mapping_enabled").asBoolean()).isTrue();
        assertThat(api.get(providers).json().path(0).path("enabled").asBoolean())
                .isTrue();
        assertThat(DatabaseText.tablesWith(jdbc, secret)).isEmpty();
        assertThat(portal.visitor()
                        .get("/api/v2/portal")
                        .json()
                        .path("oidc_auth_enabled")
                        .asBoolean())
                .isTrue();
        assertThat(api.patch(settings, "{\"oidc_auth_enabled\": false}")
                        .json()
                        .path("oidc_auth_enabled")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void withoutAProviderThereIsNothingToEnable() {
        assertThat(api.patch(settings, "{\"oidc_auth_enabled\": true}").invalid("field"))
                .containsExactlyInAnyOrder("oidc_issuer", "oidc_client_id");
        assertThat(api.patch(settings, "{\"basic_auth_enabled\": \"no\"}").invalid("rule"))
                .containsExactly("is_boolean");
        assertThat(api.get(base + "/identity-provider/team-group-mappings").status())
                .isEqualTo(400);
    }

    @Test
    void aPortalWithoutPasswordsTakesNone() {
        var email = Portal.newAddress();
        portal.signUp(email);

        api.patch(settings, "{\"basic_auth_enabled\": false}");

        assertThat(portal.authenticate(email, Portal.PASSWORD).status()).isEqualTo(404);
        assertThat(portal.visitor()
                        .post("/api/v2/developer", Map.of("email", Portal.newAddress(), "full_name", "Dana"))
                        .status())
                .isEqualTo(400);
        assertThat(portal.visitor()
                        .get("/api/v2/portal")
                        .json()
                        .path("basic_auth_enabled")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void groupsLeadIntoTeams() {
        api.post(providers, oidc(false));
        var team = api.post(base + "/teams", "{\"name\": \"Leads\"}").id();
        var mappings = base + "/identity-provider/team-group-mappings";

        var mapped = api.patch(mappings, """
                {"data": [{"team_id": "%s", "groups": ["Tech Leads", "API Engineers"]}]}""".formatted(team));
        assertThat(mapped.status()).isEqualTo(200);
        assertThat(api.get(mappings).json().path("data").toString())
                .isEqualTo("[{\"team_id\":\"" + team + "\",\"groups\":[\"API Engineers\",\"Tech Leads\"]}]");
        var unknown = api.patch(
                mappings, "{\"data\": [{\"team_id\": \"%s\", \"groups\": []}, 1]}".formatted(UUID.randomUUID()));
        assertThat(unknown.invalid("field")).contains("data[1]");
        assertThat(api.patch(
                                mappings,
                                "{\"data\": [{\"team_id\": \"%s\", \"groups\": [\"x\"]}]}".formatted(UUID.randomUUID()))
                        .status())
                .isEqualTo(400);
        api.patch(mappings, "{\"data\": [{\"team_id\": \"%s\", \"groups\": []}]}".formatted(team));
        assertThat(api.get(mappings).json().path("data").size()).isZero();
    }

    @Test
    void nothingOfAnotherPortalCanBeReached(@LocalServerPort int port) {
        var id = api.post(providers, oidc(false)).id();
        var foreign = "/v2/portals/" + new Portal(port, jdbc, true).id() + "/identity-providers/" + id;

        assertThat(api.get(foreign).status()).isEqualTo(404);
        assertThat(api.patch(foreign, "{\"enabled\": true}").status()).isEqualTo(404);
        assertThat(api.delete(foreign).status()).isEqualTo(404);
        assertThat(api.get("/v2/portals/" + UUID.randomUUID() + "/authentication-settings")
                        .status())
                .isEqualTo(404);
    }
}
