package io.gatehouse.idpsync.client.azuread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.ClientSecrets;
import io.gatehouse.idpsync.client.Clients;
import io.gatehouse.idpsync.client.FindablePlaceContract;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.azuread.EntraServer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class EntraIdentityProviderTest extends FindablePlaceContract<EntraPlace> {
    private final EntraServer server = place.server;
    private final ProviderDoor door = place.door();
    private final IdentityProvider provider = place.provider();

    EntraIdentityProviderTest() {
        super(new EntraPlace(CALLS));
    }

    private IdentityProvider connect(String issuer) {
        return place.connect(EntraPlace.access(door.url(), issuer, place.memory, Access.UNLIMITED));
    }

    @Override
    protected boolean concernsClients(ProviderDoor.Call call) {
        return call.path().startsWith("/v1.0");
    }

    @Override
    protected boolean makesClient(ProviderDoor.Call call) {
        return call.method().equals("PATCH") && call.path().contains("/applications(");
    }

    @Override
    protected void createForeign(String applicationId) {
        server.createForeign("gatehouse-" + applicationId);
    }

    @Override
    protected boolean foreignIsUntouched(String applicationId) {
        return server.applications("gatehouse-" + applicationId).stream()
                .allMatch(each -> each.path("displayName").asString("").equals("somebody's"));
    }

    @Test
    void aLostAnswerToAnyCallLeavesOneClientWithOneSecret() {
        List<Predicate<ProviderDoor.Call>> calls = List.of(
                call -> call.path().contains("/applications("),
                call -> call.path().contains("/servicePrincipals("),
                call -> call.path().endsWith("/addPassword"),
                call -> call.path().endsWith("/token"));
        for (var lost : calls) {
            var wanted = Clients.weather();
            lose(lost);
            assertThatThrownBy(() -> provider.create(wanted)).isInstanceOf(IdpUnavailableException.class);
            var made = provider.create(wanted);
            assertThat(clientCount(wanted.applicationId())).isEqualTo(1);
            assertThat(server.hasPrincipal(made.clientId())).isTrue();
            assertThat(server.secretCount(made.clientId())).isEqualTo(1);
            assertThat(works(made.clientId(), made.secret())).isTrue();
        }
    }

    @Test
    void aSecretIsHandedOutOnceItWorks() {
        server.lag(0, 2);
        var made = provider.create(Clients.weather());
        assertThat(door.calls())
                .filteredOn(call -> call.path().endsWith("/token"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(works(made.clientId(), made.secret())).isTrue();
        assertThat(made.secret().expiresAt()).isNotNull();
    }

    @Test
    void aSecretThatIsSlowToWorkIsWaitedForByTheNextAttempt() {
        server.lag(0, 5);
        var wanted = Clients.weather();
        assertThatThrownBy(() -> provider.create(wanted))
                .isInstanceOf(IdpUnavailableException.class)
                .hasMessageContaining("yet");
        var client = provider.find(wanted.applicationId()).orElseThrow();
        door.open();
        var secret = provider.rotateSecret(client);
        assertThat(door.calls()).noneMatch(call -> call.path().endsWith("Password"));
        assertThat(works(client.clientId(), secret)).isTrue();
        assertThat(server.secretCount(client.clientId())).isEqualTo(1);
    }

    @Test
    void aRefusalWhileTheApplicationIsNotKnownEverywherePasses() {
        server.lag(1, 0);
        var wanted = Clients.weather();
        assertThatThrownBy(() -> provider.create(wanted)).isInstanceOf(IdpUnavailableException.class);
        var client = provider.find(wanted.applicationId()).orElseThrow();
        assertThat(works(client.clientId(), provider.rotateSecret(client))).isTrue();
    }

    @Test
    void aDeletedApplicationThatKeepsItsNameIsSaid() {
        var wanted = Clients.weather();
        provider.create(wanted);
        provider.delete(provider.find(wanted.applicationId()).orElseThrow());
        assertThatThrownBy(() -> provider.create(wanted))
                .isInstanceOf(IdpRejectedException.class)
                .hasMessageContaining("keeps its name for 30 days");
    }

    @Test
    void twoSecretsWorkUntilOneIsRemoved() {
        var wanted = Clients.weather();
        var made = provider.create(wanted);
        var client = provider.find(wanted.applicationId()).orElseThrow();
        var first = Objects.requireNonNull(made.secret().secretId());
        var added = secrets().add(client, Set.of(first));
        assertThat(works(client.clientId(), made.secret())).isTrue();
        assertThat(works(client.clientId(), added)).isTrue();
        secrets().remove(client, first);
        secrets().remove(client, first);
        assertThat(works(client.clientId(), made.secret())).isFalse();
        assertThat(works(client.clientId(), added)).isTrue();
    }

    @Test
    void aSecretThatNobodyKnowsIsRemovedAndOneMadeByHandIsNot() {
        var wanted = Clients.weather();
        var made = provider.create(wanted);
        var client = provider.find(wanted.applicationId()).orElseThrow();
        server.addSecret(made.clientId(), "by hand");
        var known = Set.of(Objects.requireNonNull(made.secret().secretId()));
        lose(call -> call.path().endsWith("/addPassword"));
        assertThatThrownBy(() -> secrets().add(client, known)).isInstanceOf(IdpUnavailableException.class);
        secrets().add(client, known);
        assertThat(server.secretCount(made.clientId())).isEqualTo(3);
    }

    @Test
    void tokensHaveTheVersionOfTheIssuer() {
        var second = Clients.weather();
        provider.create(second);
        var first = Clients.weather();
        connect("https://sts.windows.net/" + EntraServer.TENANT + "/").create(first);
        assertThat(version(second.applicationId())).isEqualTo(2);
        assertThat(version(first.applicationId())).isEqualTo(1);
    }

    @Test
    void anIssuerThatIsOfNeitherVersionIsSaid() {
        assertThat(provider.check()).isEmpty();
        assertThat(connect(door.url() + "/" + EntraServer.TENANT).check())
                .singleElement()
                .asString()
                .contains("https://sts.windows.net/" + EntraServer.TENANT + "/");
    }

    @Test
    void aPermissionThatIsMissingIsNamed() {
        server.permit("User.Read");
        assertThat(provider.check())
                .singleElement()
                .asString()
                .contains("Application.ReadWrite.OwnedBy", "present: [User.Read]");
        assertThatThrownBy(() -> provider.find("some"))
                .isInstanceOf(IdpRejectedException.class)
                .hasMessageContaining("Insufficient privileges");
    }

    private int version(String applicationId) {
        return server.applications("gatehouse-" + applicationId)
                .getFirst()
                .path("api")
                .path("requestedAccessTokenVersion")
                .asInt();
    }

    private ClientSecrets secrets() {
        return provider.severalSecrets().orElseThrow();
    }
}
