package io.gatehouse.idpsync.client.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.Clients;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.fixture.BasicToken;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.Realm;
import io.gatehouse.idpsync.registration.LostRegistrations;
import io.gatehouse.idpsync.registration.RegistrationContract;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** At the registration endpoint of a real Keycloak, which keeps no stamp and gives no new secrets. */
class KeycloakRegistrationIT extends RegistrationContract {
    private static ProviderDoor door;
    private static String initialToken;
    private IdentityProvider provider;

    @BeforeAll
    static void start() {
        door = ProviderDoor.inPlaceOf(Realm.server().url());
        initialToken = Realm.initialAccessToken(1000);
    }

    @AfterAll
    static void stop() {
        door.close();
    }

    @BeforeEach
    void connect() {
        door.open();
        provider = connect(Access.to("oidc", issuer(), Map.of(), Map.of("initial_access_token", initialToken)));
    }

    private IdentityProvider asManager() {
        return connect(Access.to(
                "oidc",
                issuer(),
                Map.of("initial_client_id", Realm.server().clientId()),
                Map.of("initial_client_secret", Realm.server().clientSecret())));
    }

    private static String issuer() {
        return door.url() + "/realms/" + Realm.server().realm();
    }

    private static IdentityProvider connect(ProviderAccess access) {
        var lost = new LostRegistrations(new SimpleMeterRegistry());
        return new OidcAdapter(Access.http(TIMEOUT), lost, Clock.systemUTC()).connect(access);
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
        return call.path().contains("/clients-registrations/");
    }

    @Override
    protected boolean givesNewSecrets() {
        return false;
    }

    /** As many as were made in this test, the first of which is refused because of its stamp: Keycloak takes none. */
    @Override
    protected int clientCount(String applicationId) {
        return (int) door.calls().stream()
                        .filter(call -> concernsClients(call) && call.method().equals("POST"))
                        .count()
                - 1;
    }

    @Override
    protected boolean works(String clientId, IssuedSecret secret) {
        var endpoint = Realm.server().issuer() + "/protocol/openid-connect/token";
        return BasicToken.status(endpoint, clientId, secret.value().reveal()) == 200;
    }

    @Test
    void aRotationIsRefusedInWordsAndTheSecretStays() {
        var wanted = Clients.weather();
        var made = provider.create(wanted);
        var client = provider.find(wanted.applicationId()).orElseThrow();
        assertThatThrownBy(() -> provider.rotateSecret(client))
                .isInstanceOf(IdpRejectedException.class)
                .hasMessageContaining("keeps the secret");
        assertThat(provider.recoverSecret(client)).isEqualTo(made.secret());
    }

    @Test
    void aTokenThatWasLostWithAnAnswerEndsTheUseOfTheInitialToken() {
        var wanted = Clients.weather();
        provider.create(wanted);
        var client = provider.find(wanted.applicationId()).orElseThrow();
        lose("PUT");
        assertThatThrownBy(() -> provider.update(client, Clients.renamed(wanted, "Climate")))
                .isInstanceOf(IdpUnavailableException.class);
        assertThatThrownBy(() -> provider.find(wanted.applicationId())).isInstanceOf(IdpRejectedException.class);
    }

    @Test
    void aManagerGoesOnWhereATokenWasLost() {
        var manager = asManager();
        var wanted = Clients.weather();
        manager.create(wanted);
        var client = manager.find(wanted.applicationId()).orElseThrow();
        var changed = Clients.renamed(wanted, "Climate");
        lose("PUT");
        assertThatThrownBy(() -> manager.update(client, changed)).isInstanceOf(IdpUnavailableException.class);
        assertThat(manager.find(wanted.applicationId()).orElseThrow().spec()).isEqualTo(manager.storable(changed));
        manager.update(client, wanted);
        manager.delete(client);
        assertThat(manager.find(wanted.applicationId())).isEmpty();
    }

    @Test
    void aManagerIsToldOfAClientThatIsGone() {
        var manager = asManager();
        var wanted = Clients.weather();
        var made = manager.create(wanted);
        Realm.delete(made.clientId());
        assertThat(manager.find(wanted.applicationId())).isEmpty();
    }
}
