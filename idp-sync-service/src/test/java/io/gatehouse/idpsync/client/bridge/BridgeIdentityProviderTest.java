package io.gatehouse.idpsync.client.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.Clients;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.Outbound;
import io.gatehouse.idpsync.client.RegisteredClient;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.bridge.BridgeServer;
import io.gatehouse.idpsync.registration.RegistrationContract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BridgeIdentityProviderTest extends RegistrationContract {
    BridgeServer server;
    private BridgePlace place;
    private ProviderDoor door;
    private IdentityProvider provider;

    @BeforeEach
    void open() {
        place = new BridgePlace(settings(), Outbound.within(TIMEOUT));
        server = place.server;
        door = place.door();
        provider = place.provider();
    }

    @AfterEach
    void close() {
        place.close();
    }

    Map<String, String> settings() {
        return Map.of();
    }

    private IdentityProvider with(Map<String, String> settings) {
        return with(settings, BridgeServer.KEY);
    }

    private IdentityProvider with(Map<String, String> settings, String key) {
        var all = new HashMap<>(settings);
        all.put("dcr_base_url", door.url() + "/");
        return place.connect(Access.to("http", "https://issuer.example", all, Map.of("api_key", key)));
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
        return true;
    }

    /** A bridge cannot be asked for a client; a new secret is the next best question. */
    @Override
    protected void ask(String applicationId) {
        provider.rotateSecret(provider.find(applicationId).orElseThrow());
    }

    /** As many as were made in this test: a bridge does not learn whose they are. */
    @Override
    protected int clientCount(String applicationId) {
        return (int) door.calls().stream()
                .filter(call -> call.method().equals("POST") && call.path().equals("/"))
                .count();
    }

    @Override
    protected boolean works(String clientId, IssuedSecret secret) {
        return server.works(clientId, secret.value().reveal());
    }

    @Test
    void aClientIsMadeWithEveryFieldOfTheContract() {
        var wanted = named();
        provider.create(wanted);
        var made = server.clients(wanted.name()).getFirst();
        assertThat(made.path("grant_types").toString()).isEqualTo("[\"bearer\",\"client_credentials\"]");
        assertThat(made.path("scopes").toString()).isEqualTo("[\"openid\"]");
        assertThat(made.path("developer_id").asString("")).isEqualTo(wanted.developerId());
        assertThat(made.path("dcr_provider_id").asString("")).isNotEmpty();
        assertThat(server.idempotencyKeys()).endsWith(wanted.applicationId());
    }

    @Test
    void eachDifferenceIsToldOnceAndInOrder() {
        var wanted = registered(named(), "4f6d2a10-0000-4000-8000-000000000001");
        provider.create(wanted);
        provider.update(found(wanted), wanted);
        assertThat(types(wanted)).containsExactly("add_registration");
        var other = registered(Clients.renamed(wanted, wanted.name() + " 2"), "4f6d2a10-0000-4000-8000-000000000002");
        provider.update(found(wanted), other);
        assertThat(types(wanted))
                .containsExactly("add_registration", "update_application", "remove_registration", "add_registration");
        assertThat(server.events().getLast().path("api_product_version_id").asString(""))
                .isEqualTo("4f6d2a10-0000-4000-8000-000000000002");
        provider.update(found(wanted), other);
        assertThat(types(wanted)).hasSize(4);
        assertThat(found(wanted).spec()).isEqualTo(provider.storable(other));
    }

    @Test
    void whatWasToldBeforeAFailureIsNotToldAgain() {
        var wanted = named();
        provider.create(wanted);
        var other = registered(
                Clients.renamed(wanted, wanted.name() + " 2"), UUID.randomUUID().toString());
        var calls = new int[1];
        door.put(
                "second",
                ProviderDoor.answers(
                        call -> call.path().endsWith("/event-hook") && ++calls[0] == 2, 500, "", Map.of()));
        assertThatThrownBy(() -> provider.update(found(wanted), other)).isInstanceOf(IdpUnavailableException.class);
        provider.update(found(wanted), other);
        assertThat(types(wanted)).containsExactly("update_application", "add_registration");
    }

    @Test
    void aBridgeThatHearsOfNoChangeIsNotTold() {
        var wanted = named();
        var deaf = with(Map.of("disable_event_hooks", "true"));
        deaf.create(wanted);
        var other = Clients.renamed(wanted, "Climate");
        var client = deaf.find(wanted.applicationId()).orElseThrow();
        assertThat(client.spec()).isEqualTo(deaf.storable(other));
        deaf.update(client, other);
        assertThat(types(wanted)).isEmpty();
    }

    @Test
    void aBridgeThatReplacesNoSecretsIsNotAskedTo() {
        var wanted = named();
        var without = with(Map.of("disable_refresh_secret", "true"));
        without.create(wanted);
        var client = without.find(wanted.applicationId()).orElseThrow();
        door.open();
        assertThatThrownBy(() -> without.rotateSecret(client))
                .isInstanceOf(IdpRejectedException.class)
                .hasMessageContaining("disable_refresh_secret");
        assertThat(door.calls()).isEmpty();
    }

    @Test
    void aBridgeThatKnowsApplicationsMakesOneClientEvenIfTheAnswerIsLost() {
        server.knowApplications(true);
        var knowing = with(Map.of("send_application_id", "true"));
        var wanted = named();
        lose("POST");
        assertThatThrownBy(() -> knowing.create(wanted)).isInstanceOf(IdpUnavailableException.class);
        var made = knowing.create(wanted);
        assertThat(server.clients(wanted.name())).hasSize(1);
        assertThat(works(made.clientId(), made.secret())).isTrue();
        assertThat(place.lost()).isZero();
    }

    @Test
    void aCreationWhoseAnswerWasLostIsRepeatedAsItWasAndReported() {
        var wanted = named();
        lose("POST");
        assertThatThrownBy(() -> provider.create(wanted)).isInstanceOf(IdpUnavailableException.class);
        provider.create(Clients.renamed(wanted, "another"));
        assertThat(server.clients(wanted.name())).hasSize(2);
        assertThat(server.idempotencyKeys().reversed()).startsWith(wanted.applicationId(), wanted.applicationId());
        assertThat(types(wanted)).containsExactly("update_application");
        assertThat(place.lost()).isEqualTo(1);
    }

    @Test
    void aClientThatIsGoneThereIsDeleted() {
        var wanted = named();
        var made = provider.create(wanted);
        var client = found(wanted);
        lose("DELETE");
        assertThatThrownBy(() -> provider.delete(client)).isInstanceOf(IdpUnavailableException.class);
        provider.delete(client);
        assertThat(provider.find(wanted.applicationId())).isEmpty();
        assertThat(works(made.clientId(), made.secret())).isFalse();
    }

    @Test
    void aProvidersTroubleInTheTextOfARefusalPasses() {
        var body = "{\"error\":\"AxiosError\",\"error_description\":\"Request failed with status code 429\"}";
        door.put("answer", ProviderDoor.answers(call -> true, 400, body, Map.of()));
        assertThatThrownBy(() -> provider.create(named()))
                .isInstanceOf(IdpUnavailableException.class)
                .hasMessageContaining("429");
    }

    @Test
    void whatIsWrongWithABodyIsSaidInTheBridgesWords() {
        var wanted = named();
        var knowing = with(Map.of("send_application_id", "true"));
        assertThatThrownBy(() -> knowing.create(wanted))
                .isInstanceOf(IdpRejectedException.class)
                .hasMessageContaining("application_id is not allowed");
        assertThat(knowing.find(wanted.applicationId())).isEmpty();
        knowing.find(wanted.applicationId());
        assertThat(place.lost()).isZero();
    }

    @Test
    void aWrongKeyIsSaidAndNotShown() {
        var stranger = with(Map.of(), "another_key_of_more_than_forty_characters_");
        assertThat(provider.check()).isEmpty();
        assertThat(stranger.check())
                .singleElement()
                .asString()
                .contains("Wrong API-Key")
                .doesNotContain("another_key");
    }

    private ClientSpec named() {
        return Clients.renamed(Clients.weather(), "Weather " + UUID.randomUUID());
    }

    private RegisteredClient found(ClientSpec wanted) {
        return provider.find(wanted.applicationId()).orElseThrow();
    }

    private List<String> types(ClientSpec wanted) {
        return server.events().stream()
                .filter(event -> wanted.applicationId()
                        .equals(event.path("application_id").asString("")))
                .map((JsonNode event) -> event.path("event_type").asString(""))
                .toList();
    }

    private static ClientSpec registered(ClientSpec spec, String versionId) {
        return BridgeSpecs.registered(spec, Set.of(versionId));
    }
}
