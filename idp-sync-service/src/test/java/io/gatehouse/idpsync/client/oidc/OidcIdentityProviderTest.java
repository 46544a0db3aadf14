package io.gatehouse.idpsync.client.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.Clients;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.IssuedClient;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.Outbound;
import io.gatehouse.idpsync.client.RegisteredClient;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.oidc.RegistrationServer;
import io.gatehouse.idpsync.registration.RegistrationContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** At a server as strict as RFC 7591 and RFC 7592 allow. */
class OidcIdentityProviderTest extends RegistrationContract {
    private final OidcPlace place = new OidcPlace(Outbound.within(TIMEOUT));
    private final RegistrationServer server = place.server;
    private final ProviderDoor door = place.door();
    private final IdentityProvider provider = place.provider();

    @AfterEach
    void close() {
        place.close();
    }

    private IdentityProvider withClient(Map<String, String> settings) {
        return place.connect(Access.to(
                "oidc", door.url(), settings, Map.of("initial_client_secret", RegistrationServer.MANAGER_SECRET)));
    }

    @Override
    protected IdentityProvider provider() {
        return provider;
    }

    @Override
    protected ProviderDoor door() {
        return door;
    }

    @Override
    protected boolean concernsClients(ProviderDoor.Call call) {
        return call.path().startsWith("/register");
    }

    @Override
    protected int clientCount(String applicationId) {
        return server.count(applicationId);
    }

    @Override
    protected boolean works(String clientId, IssuedSecret secret) {
        return server.works(clientId, secret.value().reveal());
    }

    @Test
    void theIdsAreMetadataOfTheClient() {
        var wanted = Clients.weather();
        var made = provider.create(wanted);
        var client = server.clients().stream()
                .filter(each -> made.clientId().equals(each.path("client_id").asString("")))
                .findFirst()
                .orElseThrow();
        assertThat(client.path("konnect_developer_id").asString("")).isEqualTo(wanted.developerId());
        assertThat(client.path("konnect_portal_id").asString("")).isEqualTo(wanted.portalId());
        assertThat(client.path("konnect_org_id").asString("")).isEqualTo(wanted.organizationId());
        assertThat(client.path("gatehouse").asString("")).isEqualTo("true");
    }

    @Test
    void whatAnAdministratorAddedSurvivesAChange() {
        var wanted = Clients.weather();
        var made = provider.create(wanted);
        server.change(made.clientId(), "tos_uri", "https://weather.example/terms");
        provider.update(found(wanted), Clients.renamed(wanted, "Climate"));
        assertThat(server.clients())
                .filteredOn(client -> client.path("client_id").asString("").equals(made.clientId()))
                .singleElement()
                .satisfies(client -> {
                    assertThat(client.path("tos_uri").asString("")).isEqualTo("https://weather.example/terms");
                    assertThat(client.path("client_name").asString("")).isEqualTo("Climate");
                });
    }

    @Test
    void aClientOfAnotherApplicationByNowIsLeftAlone() {
        var wanted = Clients.weather();
        var made = provider.create(wanted);
        server.change(made.clientId(), "konnect_application_id", "another");
        assertThatThrownBy(() -> provider.find(wanted.applicationId()))
                .isInstanceOf(IdpRejectedException.class)
                .hasMessageContaining("another");
    }

    @Test
    void aLostRegistrationIsReportedByTheNextAttempt() {
        var wanted = Clients.weather();
        loseNextCreateAnswer();
        assertThatThrownBy(() -> provider.create(wanted)).isInstanceOf(IdpUnavailableException.class);
        assertThat(provider.find(wanted.applicationId())).isEmpty();
        assertThat(place.lost()).isZero();
        provider.create(wanted);
        assertThat(place.lost()).isEqualTo(1);
    }

    @Test
    void aRegistrationThatWasRefusedOrNeverLeftIsNotLost() {
        var wanted = Clients.weather();
        for (var status : List.of(400, 401, 403, 404, 409, 429)) {
            door.put("answer", ProviderDoor.answers(this::concernsClients, status, "{\"error\":\"no\"}", Map.of()));
            assertThatThrownBy(() -> provider.create(wanted)).isNotNull();
        }
        door.open();
        provider.create(wanted);
        assertThat(place.lost()).isZero();
        assertThat(clientCount(wanted.applicationId())).isEqualTo(1);
    }

    @Test
    void aLostAnswerToARemovalIsNoObstacle() {
        var wanted = Clients.weather();
        provider.create(wanted);
        var client = found(wanted);
        lose("DELETE");
        assertThatThrownBy(() -> provider.delete(client)).isInstanceOf(IdpUnavailableException.class);
        assertThat(provider.find(wanted.applicationId())).isEmpty();
        assertThat(clientCount(wanted.applicationId())).isZero();
    }

    @Test
    void aTokenThatWasLostWithAnAnswerIsSaidAndNothingIsForgotten() {
        var wanted = Clients.weather();
        var made = provider.create(wanted);
        lose("GET");
        assertThatThrownBy(() -> provider.find(wanted.applicationId())).isInstanceOf(IdpUnavailableException.class);
        for (var attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> provider.find(wanted.applicationId()))
                    .isInstanceOf(IdpRejectedException.class)
                    .hasMessageContaining(made.clientId())
                    .hasMessageContaining("lost");
        }
        assertThat(clientCount(wanted.applicationId())).isEqualTo(1);
    }

    @Test
    void aClientRegistersOthersWithTheScopeItIsTold() {
        var wanted = Clients.weather();
        var scoped = withClient(
                Map.of("initial_client_id", RegistrationServer.MANAGER, "initial_client_scope", "client.create"));
        assertThat(works(scoped.create(wanted))).isTrue();
        var unscoped = withClient(Map.of("initial_client_id", RegistrationServer.MANAGER));
        assertThatThrownBy(() -> unscoped.create(Clients.weather())).isInstanceOf(IdpRejectedException.class);
    }

    @Test
    void anIssuerThatDiffersByASlashIsAnother() {
        var other = place.connect(Access.to("oidc", door.url() + "/", Map.of(), Map.of()));
        assertThat(other.check())
                .singleElement()
                .asString()
                .contains("its issuer is " + door.url() + " (expected: " + door.url() + "/)");
    }

    @Test
    void aServerWithoutRegistrationIsSaidToHaveNone() {
        var document = "{\"issuer\":\"" + door.url() + "\"}";
        door.put("answer", ProviderDoor.answers(call -> call.path().contains("well-known"), 200, document, Map.of()));
        assertThat(provider.check()).singleElement().asString().contains("no registration_endpoint");
    }

    @Test
    void aClientThatTheServerDoesNotKnowIsSaidToBeUnknown() {
        assertThat(withClient(Map.of("initial_client_id", "stranger")).check())
                .singleElement()
                .asString()
                .contains("token for stranger")
                .contains("invalid_client")
                .doesNotContain(RegistrationServer.MANAGER_SECRET);
        assertThat(provider.check()).isEmpty();
    }

    @Test
    void aGrantThatTheServerDoesNotGiveIsRefused() {
        var wanted = Clients.weather();
        var body = """
                {"client_id":"c","client_secret":"s","grant_types":["implicit"],"redirect_uris":[]}""";
        door.put("answer", ProviderDoor.answers(this::concernsClients, 201, body, Map.of()));
        assertThatThrownBy(() -> provider.create(wanted))
                .isInstanceOf(IdpRejectedException.class)
                .hasMessageContaining("implicit");
    }

    @Test
    void aTokenIsNeverShown() {
        var wanted = Clients.weather();
        provider.create(wanted);
        var token = server.clients().getLast().path("registration_access_token").asString("");
        door.put(
                "answer",
                ProviderDoor.answers(this::concernsClients, 403, "{\"error\":\"" + token + token + "\"}", Map.of()));
        assertThatThrownBy(() -> provider.find(wanted.applicationId())).hasMessageNotContaining(token);
    }

    private RegisteredClient found(ClientSpec wanted) {
        return provider.find(wanted.applicationId()).orElseThrow();
    }

    private boolean works(IssuedClient made) {
        return works(made.clientId(), made.secret());
    }
}
