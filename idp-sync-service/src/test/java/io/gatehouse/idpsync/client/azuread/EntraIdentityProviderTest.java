package io.gatehouse.idpsync.client.azuread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.ClientSecrets;
import io.gatehouse.idpsync.client.Clients;
import io.gatehouse.idpsync.client.FindableClientContract;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.azuread.EntraServer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntraIdentityProviderTest extends FindableClientContract {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final List<Duration> TWO_MORE_TRIES = List.of(Duration.ZERO, Duration.ZERO);
    private static EntraServer server;
    private static ProviderDoor door;
    private IdentityProvider provider;

    @BeforeAll
    static void start() {
        server = new EntraServer();
        server.start();
        door = ProviderDoor.inPlaceOf(server.url());
    }

    @AfterAll
    static void stop() {
        door.close();
        server.close();
    }

    @BeforeEach
    void connect() {
        door.open();
        server.lag(0, 0);
        server.permit("Application.ReadWrite.OwnedBy");
        provider = connect(door.url() + "/" + EntraServer.TENANT + "/v2.0");
    }

    private static IdentityProvider connect(String issuer) {
        return new EntraAdapter(Access.http(TIMEOUT), TWO_MORE_TRIES, Clock.systemUTC())
                .connect(Access.to(
                        "azureAd",
                        issuer,
                        Map.of(
                                "initial_client_id",
                                EntraServer.MANAGER,
                                "login_base_url",
                                door.url(),
                                "graph_base_url",
                                door.url() + "/"),
                        Map.of("initial_client_secret", EntraServer.MANAGER_SECRET)));
    }

    private static boolean isGraph(ProviderDoor.Call call) {
        return call.path().startsWith("/v1.0");
    }

    private static void lose(Predicate<ProviderDoor.Call> which) {
        var first = new AtomicBoolean(true);
        door.put("lose", ProviderDoor.losesAnswers(call -> which.test(call) && first.getAndSet(false)));
    }

    @Override
    protected IdentityProvider provider() {
        return provider;
    }

    @Override
    protected void answer(int httpStatus, String body, Duration retryAfter) {
        Map<String, String> headers =
                retryAfter.isZero() ? Map.of() : Map.of("Retry-After", "" + retryAfter.toSeconds());
        door.put("answer", ProviderDoor.answers(EntraIdentityProviderTest::isGraph, httpStatus, body, headers));
    }

    @Override
    protected void loseNextCreateAnswer() {
        lose(call -> call.method().equals("PATCH") && call.path().contains("/applications("));
    }

    @Override
    protected void neverAnswer() {
        door.put("silence", ProviderDoor.silent(EntraIdentityProviderTest::isGraph));
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

    @Override
    protected int clientCount(String applicationId) {
        return server.applications("gatehouse-" + applicationId).size();
    }

    @Override
    protected boolean works(String clientId, IssuedSecret secret) {
        return server.works(clientId, secret.value().reveal());
    }

    @Test
    void aLostAnswerToAnyCallLeavesOneClientWithOneSecret() {
        List<Predicate<ProviderDoor.Call>> calls = List.of(
                call -> call.path().contains("/applications("),
                call -> call.path().contains("/servicePrincipals("),
                call -> call.path().endsWith("/addPassword"),
                call -> call.path().endsWith("/token"));
        for (var lost : calls) {
            connect();
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
    void anUnchangedClientIsOnlyRead() {
        var wanted = Clients.weather();
        provider.create(wanted);
        door.open();
        assertThat(provider.find(wanted.applicationId()).orElseThrow().spec()).isEqualTo(provider.storable(wanted));
        assertThat(door.calls()).extracting(ProviderDoor.Call::method).containsExactly("GET");
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
    void clientsAreListedAsTheyAreFound() {
        var wanted = Clients.weather();
        provider.create(wanted);
        var page = provider.listing().orElseThrow().page(null);
        assertThat(page.clients())
                .contains(provider.find(wanted.applicationId()).orElseThrow());
        assertThat(page.next()).isNull();
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

    private static int version(String applicationId) {
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
