package io.gatehouse.idpsync.client.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.Clients;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IssuedClient;
import io.gatehouse.idpsync.fixture.BasicToken;
import io.gatehouse.idpsync.fixture.oidc.SpringServer;
import io.gatehouse.idpsync.registration.LostRegistrations;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** At a real Spring Authorization Server, which only makes clients. */
class SpringRegistrationTest {
    private static SpringServer server;
    private static IdentityProvider provider;

    @BeforeAll
    static void start() {
        server = new SpringServer();
        provider = connect("client.create");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static IdentityProvider connect(String scope) {
        var lost = new LostRegistrations(new SimpleMeterRegistry());
        return new OidcAdapter(Access.http(Duration.ofSeconds(5)), lost, Clock.systemUTC())
                .connect(Access.to(
                        "oidc",
                        server.url(),
                        Map.of("initial_client_id", SpringServer.MANAGER, "initial_client_scope", scope),
                        Map.of("initial_client_secret", SpringServer.MANAGER_SECRET)));
    }

    @Test
    void aNewClientObtainsTokensAndIsFoundAsItWasWanted() {
        assertThat(provider.check()).isEmpty();
        var wanted = unscoped();
        var made = provider.create(wanted);
        assertThat(tokenStatus(made)).isEqualTo(200);
        assertThat(provider.find(wanted.applicationId()).orElseThrow().spec()).isEqualTo(provider.storable(wanted));
    }

    /** Its tokens register one client each. */
    @Test
    void oneClientAfterAnotherIsMade() {
        for (var client = 0; client < 3; client++) {
            assertThat(tokenStatus(provider.create(unscoped()))).isEqualTo(200);
        }
    }

    @Test
    void whatNeedsManagementIsRefusedInWords() {
        var wanted = unscoped();
        provider.create(wanted);
        var client = provider.find(wanted.applicationId()).orElseThrow();
        assertThatThrownBy(() -> provider.update(client, Clients.renamed(wanted, "Climate")))
                .isInstanceOf(IdpRejectedException.class)
                .hasMessageContaining("cannot be changed")
                .hasMessageContaining("RFC 7592");
        assertThatThrownBy(() -> provider.rotateSecret(client))
                .isInstanceOf(IdpRejectedException.class)
                .hasMessageContaining("cannot be given a new secret");
        assertThatThrownBy(() -> provider.delete(client))
                .isInstanceOf(IdpRejectedException.class)
                .hasMessageContaining("cannot be removed");
    }

    @Test
    void aScopeThatIsNotTheManagersIsSaid() {
        assertThat(connect("client.read").check()).singleElement().asString().contains("invalid_scope");
    }

    private static ClientSpec unscoped() {
        var wanted = Clients.weather();
        return wanted.reducedTo(wanted.grantTypes(), Set.of());
    }

    private static int tokenStatus(IssuedClient client) {
        var endpoint = server.url() + "/oauth2/token";
        return BasicToken.status(
                endpoint, client.clientId(), client.secret().value().reveal());
    }
}
