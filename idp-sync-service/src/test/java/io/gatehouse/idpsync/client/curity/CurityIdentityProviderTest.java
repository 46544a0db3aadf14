package io.gatehouse.idpsync.client.curity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.Clients;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.curity.CurityServer;
import io.gatehouse.idpsync.registration.LostRegistrations;
import io.gatehouse.idpsync.registration.RegistrationContract;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

class CurityIdentityProviderTest extends RegistrationContract {
    private static CurityServer server;
    private static ProviderDoor door;
    private IdentityProvider provider;

    @BeforeAll
    static void start() {
        server = new CurityServer();
        server.start();
        door = new ProviderDoor(server.url());
        server.reachedAt(door.url());
    }

    @AfterAll
    static void stop() {
        door.close();
        server.close();
    }

    @BeforeEach
    void connect() {
        door.open();
        server.switchManagement(true);
        provider = connect(Access.to(
                "curity",
                door.url(),
                Map.of("initial_client_id", CurityServer.MANAGER),
                Map.of("initial_client_secret", CurityServer.MANAGER_SECRET)));
    }

    @Override
    protected ProviderAdapter adapter(RestClient http, LostRegistrations lost) {
        return new CurityAdapter(http, lost, Clock.systemUTC());
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
    void eachRegistrationHasATokenOfItsOwn() {
        provider.create(Clients.weather());
        door.open();
        provider.create(Clients.weather());
        assertThat(door.calls()).extracting(ProviderDoor.Call::path).containsExactly("/token", "/register");
    }

    @Test
    void lookingAtAClientAgainAndAgainLeavesItsSecret() {
        var wanted = Clients.weather();
        var made = provider.create(wanted);
        for (var look = 0; look < 3; look++) {
            assertThat(provider.find(wanted.applicationId())).isPresent();
        }
        assertThat(works(made.clientId(), made.secret())).isTrue();
    }

    @Test
    void anUnchangedClientIsOnlyRead() {
        var wanted = Clients.weather();
        provider.create(wanted);
        provider.find(wanted.applicationId());
        door.open();
        assertThat(provider.find(wanted.applicationId()).orElseThrow().spec()).isEqualTo(provider.storable(wanted));
        assertThat(door.calls()).extracting(ProviderDoor.Call::method).containsExactly("GET");
    }

    @Test
    void aClientThatIsGoneThereIsMadeAnew() {
        var wanted = Clients.weather();
        var made = provider.create(wanted);
        server.remove(made.clientId());
        assertThat(provider.find(wanted.applicationId())).isEmpty();
        provider.create(wanted);
        assertThat(clientCount(wanted.applicationId())).isEqualTo(1);
        assertThat(lost()).isZero();
    }

    @Test
    void aRotationWhoseAnswerWasLostIsSaidAndTheClientStays() {
        var wanted = Clients.weather();
        var made = provider.create(wanted);
        var client = provider.find(wanted.applicationId()).orElseThrow();
        lose("PUT");
        assertThatThrownBy(() -> provider.rotateSecret(client)).isInstanceOf(IdpUnavailableException.class);
        assertThatThrownBy(() -> provider.rotateSecret(client))
                .isInstanceOf(IdpRejectedException.class)
                .hasMessageContaining(made.clientId());
        assertThat(provider.find(wanted.applicationId())).contains(client);
    }

    @Test
    void theScopeThatIsMissingIsNamed() {
        assertThat(provider.check()).isEmpty();
        connect();
        server.switchManagement(false);
        assertThat(provider.check()).singleElement().asString().contains("invalid_scope", "(scope dcrm)");
    }
}
