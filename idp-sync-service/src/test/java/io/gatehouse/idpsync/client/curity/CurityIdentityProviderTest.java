package io.gatehouse.idpsync.client.curity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.idpsync.client.Clients;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.Outbound;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.curity.CurityServer;
import io.gatehouse.idpsync.registration.RegistrationContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CurityIdentityProviderTest extends RegistrationContract {
    private final CurityPlace place = new CurityPlace(Outbound.within(TIMEOUT));
    private final CurityServer server = place.server;
    private final ProviderDoor door = place.door();
    private final IdentityProvider provider = place.provider();

    @AfterEach
    void close() {
        place.close();
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
    void aClientThatIsGoneThereIsMadeAnew() {
        var wanted = Clients.weather();
        var made = provider.create(wanted);
        server.remove(made.clientId());
        assertThat(provider.find(wanted.applicationId())).isEmpty();
        provider.create(wanted);
        assertThat(clientCount(wanted.applicationId())).isEqualTo(1);
        assertThat(place.lost()).isZero();
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
        server.switchManagement(false);
        assertThat(provider.check()).singleElement().asString().contains("invalid_scope", "(scope dcrm)");
    }
}
