package io.gatehouse.registration.sso;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.ManagementApi;
import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.Realm;
import io.gatehouse.registration.test.RegistrationServiceTest;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistrationServiceTest
class SingleSignOnIT {
    private static final String BEGIN = "/api/v2/developer/authenticate/sso?returnTo=%2Fmy-apps%3Fpage%3D2";

    private final String email = Portal.newAddress();
    private final String group = "group-" + UUID.randomUUID();
    private Portal portal;
    private ManagementApi api;
    private String base;

    @BeforeEach
    void portal(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        portal = new Portal(port, jdbc, true);
        api = new ManagementApi(port);
        base = "/v2/portals/" + portal.id();
        use(Realm.server().issuer());
    }

    private void use(String issuer) {
        var answer = api.patch(base + "/authentication-settings", """
                {"oidc_auth_enabled": true, "oidc_issuer": "%s", "oidc_client_id": "%s", "oidc_client_secret": "%s",
                 "idp_mapping_enabled": true}""".formatted(issuer, Realm.CLIENT_ID, Realm.SECRET));
        assertThat(answer.status()).isEqualTo(200);
    }

    /** What a browser holds that began to sign in, and where Keycloak sends it in the end. */
    private record Way(Http browser, URI back) {
        Http.Answer arrive() {
            return browser.get(back.getRawPath() + "?" + back.getRawQuery());
        }
    }

    private Way way() {
        var begun = portal.visitor().get(BEGIN);
        assertThat(begun.status()).isEqualTo(302);
        var browser = portal.visitor().with("Cookie", Portal.cookies(begun));
        return new Way(browser, Realm.signIn(location(begun), email));
    }

    private static URI location(Http.Answer answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private Http.Answer me(Http.Answer signedIn) {
        return portal.visitor().with("Cookie", Portal.cookies(signedIn)).get("/api/v2/developer/me");
    }

    @Test
    void aPersonOfTheProviderIsADeveloperInTheTeamsOfHisGroups() {
        Realm.addPerson(email, true, group);
        var team = api.post(base + "/teams", "{\"name\": \"Leads\"}").id();
        api.patch(base + "/identity-provider/team-group-mappings", """
                {"data": [{"team_id": "%s", "groups": ["%s"]}]}""".formatted(team, group));

        var signedIn = way().arrive();

        assertThat(signedIn.status()).isEqualTo(302);
        assertThat(location(signedIn)).hasToString("/my-apps?page=2&loginSuccess=true");
        var me = me(signedIn);
        assertThat(me.text("email")).isEqualTo(email);
        assertThat(me.text("full_name")).isEqualTo("Dana Provided");
        var teams = api.get(base + "/developers/" + me.text("id") + "/teams").json();
        assertThat(teams.path("data").path(0).path("id").asString()).isEqualTo(team);
    }

    @Test
    void whoComesAgainIsTheSameDeveloperThoughTheAddressChanged() {
        var person = Realm.addPerson(email, true, group);
        var first = me(way().arrive()).text("id");
        Realm.changePerson(person, Map.of("email", Portal.newAddress(), "emailVerified", true));

        assertThat(me(way().arrive()).text("id")).isEqualTo(first);
    }

    @Test
    void aVerifiedAddressLeadsToTheAccountThatIsThere() {
        portal.signUp(email);
        Realm.addPerson(email, true, group);
        var id = portal.visitor()
                .with("Cookie", Portal.cookies(portal.authenticate(email, Portal.PASSWORD)))
                .get("/api/v2/developer/me")
                .text("id");

        assertThat(me(way().arrive()).text("id")).isEqualTo(id);
    }

    @Test
    void anAddressThatIsNotVerifiedLeadsToNoAccount() {
        portal.signUp(email);
        Realm.addPerson(email, false, group);

        var refused = way().arrive();

        assertThat(location(refused).toString()).endsWith("loginError=email_not_verified");
        assertThat(me(refused).status()).isEqualTo(401);
    }

    @Test
    void whoIsNotApprovedHasToWait() {
        Realm.addPerson(email, true, group);
        api.patch(base, "{\"auto_approve_developers\": false}");

        assertThat(location(way().arrive()).toString()).endsWith("loginError=approval_required");

        var id = api.get(base + "/developers")
                .json()
                .path("data")
                .path(0)
                .path("id")
                .asString();
        api.patch(base + "/developers/" + id, "{\"status\": \"rejected\"}");
        assertThat(location(way().arrive()).toString()).endsWith("loginError=account_disabled");
    }

    @Test
    void anAnswerIsGoodOnceAndInTheBrowserThatAskedForIt() {
        Realm.addPerson(email, true, group);
        var way = way();
        var other = way();

        var elsewhere =
                portal.visitor().get(way.back().getRawPath() + "?" + way.back().getRawQuery());
        assertThat(location(elsewhere).toString()).isEqualTo("/login?loginError=expired");
        var mixed = new Way(other.browser(), way.back()).arrive();
        assertThat(location(mixed).toString()).endsWith("loginError=expired");
        assertThat(location(way.arrive()).toString()).endsWith("loginSuccess=true");
        assertThat(location(way.arrive()).toString()).endsWith("loginError=refused");
    }

    @Test
    void theBrowserIsSentWithEverythingThatBindsTheAnswerToIt() {
        var begun = portal.visitor().get(BEGIN);

        assertThat(location(begun).getRawQuery())
                .contains("response_type=code", "state=", "nonce=", "code_challenge_method=S256", "scope=openid");
        assertThat(begun.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/api/v2/developer/authenticate", "Max-Age=600");
    }

    @Test
    void aProviderThatIsAwayIsNamedToThePersonAndNoError() {
        use("http://127.0.0.1:1/realms/away");

        var failed = portal.visitor().get(BEGIN);

        assertThat(failed.status()).isEqualTo(302);
        assertThat(location(failed)).hasToString("/my-apps?page=2&loginError=provider_unavailable");
    }

    @Test
    void aPortalWithoutAProviderSaysSo() {
        api.patch(base + "/authentication-settings", "{\"oidc_auth_enabled\": false}");

        assertThat(portal.visitor().get(BEGIN).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "%2F%2Fevil.example",
                "%2F%5Cevil.example",
                "javascript:alert(1)",
                "https://127.0.0.1@evil.example/",
                "evil.example",
                "%2Fpath%0D%0ASet-Cookie:%20a=b"
            })
    void nobodyIsSentToAnotherSite(String returnTo) {
        var answer = portal.visitor().get("/api/v2/developer/authenticate/sso?returnTo=" + returnTo);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("invalid_parameters").findValuesAsString("field"))
                .containsExactly("returnTo");
    }
}
