package io.gatehouse.idpsync.client.kongidentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.Clients;
import io.gatehouse.idpsync.client.FindablePlaceContract;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.kongidentity.KongIdentityServer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KongIdentityProviderTest extends FindablePlaceContract<KongIdentityPlace> {
    private final KongIdentityServer server = place.server;
    private final ProviderDoor door = place.door();
    private final IdentityProvider provider = place.provider();

    KongIdentityProviderTest() {
        super(new KongIdentityPlace(CALLS));
    }

    private IdentityProvider connect(String issuer, String token, Map<String, String> settings) {
        return place.connect(Access.to("kongIdentity", issuer, settings, Map.of("konnect_token", token)));
    }

    @Override
    protected boolean makesClient(ProviderDoor.Call call) {
        return call.method().equals("PUT");
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
