package io.gatehouse.idpsync.client.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.Clients;
import io.gatehouse.idpsync.client.FindableClientContract;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.Realm;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class KeycloakIdentityProviderIT extends FindableClientContract {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static ProviderDoor door;
    private static IdentityProvider provider;

    @BeforeAll
    static void connect() {
        door = new ProviderDoor(Realm.server().url());
        provider = connect(Realm.server().clientSecret());
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @BeforeEach
    void open() {
        door.open();
    }

    private static IdentityProvider connect(String secret) {
        return new KeycloakAdapter(Access.http(TIMEOUT), Clock.systemUTC())
                .connect(Access.to(
                        "keycloak",
                        door.url() + "/realms/" + Realm.server().realm(),
                        Map.of("initial_client_id", Realm.server().clientId()),
                        Map.of("initial_client_secret", secret)));
    }

    @Override
    protected IdentityProvider provider() {
        return provider;
    }

    @Override
    protected void answer(int httpStatus, String body, Duration retryAfter) {
        Map<String, String> headers =
                retryAfter.isZero() ? Map.of() : Map.of("Retry-After", "" + retryAfter.toSeconds());
        door.put("answer", ProviderDoor.answers(ProviderDoor.Call::isAdmin, httpStatus, body, headers));
    }

    @Override
    protected void loseNextCreateAnswer() {
        var first = new AtomicBoolean(true);
        door.put("lose", ProviderDoor.losesAnswers(call -> call.makesClient() && first.getAndSet(false)));
    }

    @Override
    protected void neverAnswer() {
        door.put("silence", ProviderDoor.silent(ProviderDoor.Call::isAdmin));
    }

    @Override
    protected void createForeign(String applicationId) {
        Realm.create(Map.of("clientId", applicationId, "name", "somebody's"));
    }

    @Override
    protected boolean foreignIsUntouched(String applicationId) {
        return "somebody's".equals(Realm.clients(applicationId).getFirst().get("name"));
    }

    @Override
    protected int clientCount(String applicationId) {
        return Realm.clientsOf(applicationId).size();
    }

    @Override
    protected boolean works(String clientId, IssuedSecret secret) {
        return Realm.tokenStatus(clientId, secret.value().reveal()) == 200;
    }

    @Test
    void theFourIdsAreAttributesOfTheClient() {
        var wanted = Clients.weather();
        provider.create(wanted);
        assertThat(Realm.clients(wanted.applicationId()).getFirst().get("attributes"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, String.class))
                .containsEntry("konnect_application_id", wanted.applicationId())
                .containsEntry("konnect_developer_id", wanted.developerId())
                .containsEntry("konnect_portal_id", wanted.portalId())
                .containsEntry("konnect_org_id", wanted.organizationId())
                .containsEntry("gatehouse", "true");
    }

    @Test
    void tokensNameTheClientInAzpAndClientId() {
        var created = provider.create(Clients.weather());
        var token =
                Realm.accessToken(created.clientId(), created.secret().value().reveal());
        var claims = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
        assertThat(claims.get("azp").asString()).isEqualTo(created.clientId());
        assertThat(claims.get("client_id").asString()).isEqualTo(created.clientId());
    }

    @Test
    void theStandardFlowNeedsAddressesAndTheGrant() {
        var code = Set.of("client_credentials", "authorization_code");
        var with = Clients.changed(Clients.weather(), "with", null, Set.of("https://a.example/cb"), code);
        var without = Clients.changed(Clients.weather(), "without", null, Set.of(), code);
        provider.create(with);
        provider.create(without);
        assertThat(Realm.clients(with.applicationId()).getFirst()).containsEntry("standardFlowEnabled", true);
        assertThat(Realm.clients(without.applicationId()).getFirst()).containsEntry("standardFlowEnabled", false);
        assertThat(Realm.clients(without.applicationId()).getFirst()).containsEntry("serviceAccountsEnabled", true);
    }

    @Test
    void whatAnAdministratorAddedToAClientSurvivesAnUpdate() {
        var wanted = Clients.weather();
        provider.create(wanted);
        Realm.change(wanted.applicationId(), Map.of("attributes", Map.of("team", "blue"), "enabled", false));
        provider.update(provider.find(wanted.applicationId()).orElseThrow(), Clients.renamed(wanted, "Climate"));
        provider.rotateSecret(provider.find(wanted.applicationId()).orElseThrow());
        var client = Realm.clients(wanted.applicationId()).getFirst();
        assertThat(client).containsEntry("enabled", false).containsEntry("name", "Climate");
        assertThat(String.valueOf(client.get("attributes"))).contains("team=blue");
    }

    @Test
    void anAddressWithAStarAtTheEndIsRefused() {
        var wanted = Clients.changed(
                Clients.weather(), "star", null, Set.of("https://a.example/*"), Set.of("authorization_code"));
        assertThatThrownBy(() -> provider.create(wanted))
                .isInstanceOf(IdpRejectedException.class)
                .hasMessageContaining("https://a.example/*");
    }

    @Test
    void oneTokenServesManyCalls() {
        provider.find(Clients.weather().applicationId());
        door.open();
        provider.find(Clients.weather().applicationId());
        provider.find(Clients.weather().applicationId());
        assertThat(door.calls()).allMatch(ProviderDoor.Call::isAdmin);
    }

    @Test
    void aTokenThatIsNotAcceptedIsReplacedOnce() {
        provider.find(Clients.weather().applicationId());
        var first = new AtomicBoolean(true);
        door.put("expired", ProviderDoor.answers(call -> call.isAdmin() && first.getAndSet(false), 401, "", Map.of()));
        assertThat(provider.find(Clients.weather().applicationId())).isEmpty();
    }

    @Test
    void aServiceAccountThatKeycloakDoesNotKnowIsRefusedWithoutRepeatingItsSecret() {
        assertThatThrownBy(() -> connect("wrong-secret").find(Clients.weather().applicationId()))
                .isInstanceOf(IdpRejectedException.class)
                .hasMessageContaining(Realm.server().clientId())
                .hasMessageNotContaining("wrong-secret");
    }

    @Test
    void anIssuerThatIsNotKeycloaksIsRefused() {
        assertThatThrownBy(() -> KeycloakRealm.ofIssuer("https://login.example/oauth2"))
                .isInstanceOf(IdpRejectedException.class)
                .hasMessageContaining("{base}/realms/{realm}");
    }

    @Test
    void theAdminApiIsBesideTheRealmEvenBelowAPath() {
        assertThat(KeycloakRealm.ofIssuer("https://login.example/auth/realms/a%20b/"))
                .isEqualTo(new KeycloakRealm(
                        "https://login.example/auth/realms/a%20b", "https://login.example/auth/admin/realms/a%20b"));
    }
}
