package io.gatehouse.idpsync.client.kongidentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.Clients;
import io.gatehouse.idpsync.client.FindableClientContract;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.kongidentity.KongIdentityServer;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KongIdentityProviderTest extends FindableClientContract {
    private static KongIdentityServer server;
    private static ProviderDoor door;
    private IdentityProvider provider;

    @BeforeAll
    static void start() {
        server = new KongIdentityServer();
        server.addScope("c5e12516-182c-4928-ae04-05374b3b1cca", "read:sky");
        server.addScope("b5525b78-f3a0-4bd6-befc-7696be58717e", "write:sky");
        server.start();
        door = new ProviderDoor(server.url());
    }

    @AfterAll
    static void stop() {
        door.close();
        server.close();
    }

    @BeforeEach
    void connect() {
        door.open();
        provider = connect(KongIdentityServer.ISSUER, KongIdentityServer.TOKEN, Map.of("api_base_url", door.url()));
    }

    private static IdentityProvider connect(String issuer, String token, Map<String, String> settings) {
        return new KongIdentityAdapter(Access.http(Duration.ofSeconds(2)), Clock.systemUTC())
                .connect(Access.to("kongIdentity", issuer, settings, Map.of("konnect_token", token)));
    }

    @Override
    protected IdentityProvider provider() {
        return provider;
    }

    @Override
    protected void answer(int httpStatus, String body, Duration retryAfter) {
        Map<String, String> headers =
                retryAfter.isZero() ? Map.of() : Map.of("Retry-After", "" + retryAfter.toSeconds());
        door.put("answer", ProviderDoor.answers(call -> true, httpStatus, body, headers));
    }

    @Override
    protected void loseNextCreateAnswer() {
        var first = new AtomicBoolean(true);
        door.put("lose", ProviderDoor.losesAnswers(call -> call.method().equals("PUT") && first.getAndSet(false)));
    }

    @Override
    protected void neverAnswer() {
        door.put("silence", ProviderDoor.silent(call -> true));
    }

    @Override
    protected void createForeign(String applicationId) {
        server.addClient(applicationId, "somebody's " + applicationId);
    }

    @Override
    protected boolean foreignIsUntouched(String applicationId) {
        return server.clients().stream()
                .filter(client -> client.path("id").asString("").equals(applicationId))
                .allMatch(client -> client.path("name").asString("").startsWith("somebody's"));
    }

    @Override
    protected Set<String> unusualAddresses() {
        return Set.of("https://a.example/?x=1&y=%20", "https://127.0.0.1:8443/cb");
    }

    @Override
    protected int clientCount(String applicationId) {
        return server.clientsOf(applicationId).size();
    }

    @Override
    protected boolean works(String clientId, IssuedSecret secret) {
        return server.works(clientId, secret.value().reveal());
    }

    @Test
    void theAuthServerIsFoundByItsIssuerOnce() {
        provider.find("some");
        provider.find("some");
        assertThat(door.calls())
                .extracting(ProviderDoor.Call::path)
                .filteredOn("/v1/auth-servers"::equals)
                .hasSize(1);
    }

    @Test
    void scopesAreGivenByName() {
        var wanted = Clients.granted(Clients.weather(), "https://weather.example/", Set.of("openid", "read:sky"));
        provider.create(wanted);
        var shown = server.clientsOf(wanted.applicationId()).getFirst();
        assertThat(shown.path("allow_scopes").toString()).isEqualTo("[\"c5e12516-182c-4928-ae04-05374b3b1cca\"]");
        assertThat(shown.path("allow_all_scopes").asBoolean()).isFalse();
        assertThat(provider.find(wanted.applicationId()).orElseThrow().spec().scopes())
                .containsExactly("read:sky");
    }

    @Test
    void aScopeThatTheAuthServerDoesNotHaveIsNamed() {
        var wanted = Clients.granted(Clients.weather(), "https://weather.example/", Set.of("read:sea"));
        assertThatThrownBy(() -> provider.create(wanted))
                .isInstanceOf(IdpRejectedException.class)
                .hasMessageContaining("no scope read:sea (expected: one of [read:sky, write:sky])");
    }

    @Test
    void applicationsOfOneNameHaveAClientEach() {
        provider.create(Clients.weather());
        var second = Clients.weather();
        provider.create(second);
        assertThat(provider.find(second.applicationId()).orElseThrow().spec().name())
                .isEqualTo("Weather");
    }

    @Test
    void anAddressThatKongDoesNotTakeIsNamedWhereCodesAreSentToIt() {
        var uris = Set.of("http://weather.example/callback");
        var coded = Clients.changed(Clients.weather(), "Weather", null, uris, Set.of("authorization_code"));
        assertThatThrownBy(() -> provider.create(coded))
                .isInstanceOf(IdpRejectedException.class)
                .hasMessageContaining("http://weather.example/callback (expected: https");
        provider.create(Clients.changed(Clients.weather(), "Weather", null, uris, Set.of("client_credentials")));
    }

    @Test
    void whatIsWrongWithTokenIssuerAndAddressIsSaid() {
        assertThat(provider.check()).isEmpty();
        var settings = new HashMap<>(Map.of("api_base_url", door.url() + "/"));
        assertThat(connect(KongIdentityServer.ISSUER, "wrong", settings).check())
                .singleElement()
                .asString()
                .contains("401", "Invalid credentials");
        assertThat(connect("https://another.example", KongIdentityServer.TOKEN, settings)
                        .check())
                .containsExactly("Kong Identity has no auth server with issuer https://another.example");
        settings.put("auth_server_id", KongIdentityServer.ID);
        assertThat(connect("https://another.example", KongIdentityServer.TOKEN, settings)
                        .check())
                .singleElement()
                .asString()
                .contains("the issuer of auth server " + KongIdentityServer.ID + " is " + KongIdentityServer.ISSUER);
        assertThatThrownBy(() -> connect("https://another.example", "t", Map.of()))
                .hasMessageContaining("api_base_url is missing");
        assertThat(KongRegion.apiOf(KongIdentityServer.ISSUER)).isEqualTo("https://us.api.konghq.com");
    }

    @Test
    void aTokenThatMayOnlyReadIsRefusedInKonnectsWords() {
        var reader = connect(KongIdentityServer.ISSUER, KongIdentityServer.READER, Map.of("api_base_url", door.url()));
        assertThatThrownBy(() -> reader.create(Clients.weather()))
                .isInstanceOf(IdpRejectedException.class)
                .hasMessageContaining("403 Forbidden, Permission denied");
    }
}
