package io.gatehouse.idpsync;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.events.BridgedClientRequested;
import io.gatehouse.events.ClientProvisioned;
import io.gatehouse.events.ClientSecretRefused;
import io.gatehouse.events.GrantedScopesRead;
import io.gatehouse.events.ProviderVerificationRequested;
import io.gatehouse.events.ProviderVerified;
import io.gatehouse.idpsync.fixture.Application;
import io.gatehouse.idpsync.fixture.Events;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.ProviderDoor.Call;
import io.gatehouse.idpsync.fixture.Realm;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.TestTopics;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions that somebody waits for, and what comes from elsewhere than an application of Gatehouse's own. */
@WholeService
class QuestionIT {
    private final String providerId = UUID.randomUUID().toString();
    private ProviderDoor door;

    @BeforeEach
    void openDoor() {
        door = new ProviderDoor(Realm.server().url());
        var issuer = door.url() + "/realms/" + Realm.server().realm();
        door.put(
                "issuer",
                ProviderDoor.answers(
                        call -> call.path().contains(".well-known"), 200, "{\"issuer\":\"" + issuer + "\"}", Map.of()));
    }

    @AfterEach
    void closeDoor() {
        door.close();
    }

    private void know(String url, long revision) {
        know(Events.provider(providerId, revision, url));
    }

    private void know(io.gatehouse.events.DcrProvider.Builder provider) {
        TestTopics.send(Topics.CATALOG_EVENTS, "dcr-provider:" + providerId, provider.build());
    }

    private static void ask(ProviderVerificationRequested question) {
        TestTopics.send(Topics.APPLICATION_EVENTS, question.getDcrProviderId(), question);
    }

    private List<ProviderVerified> verified() {
        return TestTopics.records(Topics.CLIENT_EVENTS).stream()
                .filter(record -> providerId.equals(record.key()))
                .map(record -> record.value())
                .map(ProviderVerified.class::cast)
                .toList();
    }

    private ProviderVerified awaitVerified() {
        return Application.patiently()
                .until(this::verified, found -> !found.isEmpty())
                .getFirst();
    }

    @Test
    void aProviderThatLetsClientsBeMadeIsVerifiedAndKeepsNoProbe() {
        var question = Events.verification(providerId, 1);
        know(Realm.server().url(), 1);
        ask(question);
        var verified = awaitVerified();
        assertThat(verified.getErrors()).isEmpty();
        assertThat(verified.getVerificationId()).isEqualTo(question.getVerificationId());
        assertThat(Realm.clientsOf(question.getVerificationId())).isEmpty();
    }

    @Test
    void aMissingPermissionIsNamed() {
        know(door.url(), 1);
        door.put("forbid", ProviderDoor.answers(Call::makesClient, 403, "{\"error\":\"Forbidden\"}", Map.of()));
        ask(Events.verification(providerId, 1));
        assertThat(awaitVerified().getErrors())
                .singleElement()
                .asString()
                .contains("Forbidden", "manage-clients of realm-management");
    }

    @Test
    void aProbeWhoseAnswerWasLostIsRemoved() {
        know(door.url(), 1);
        door.put("lose", ProviderDoor.losesAnswers(Call::makesClient));
        var question = Events.verification(providerId, 1);
        ask(question);
        assertThat(awaitVerified().getErrors()).hasSize(1);
        assertThat(Realm.clientsOf(question.getVerificationId())).isEmpty();
    }

    @Test
    void aWrongIssuerAndAWrongSecretAreTold() {
        know(Events.provider(providerId, 1, door.url()).setIssuer(door.url() + "/realms/nowhere"));
        door.remove("issuer");
        ask(Events.verification(providerId, 1));
        assertThat(awaitVerified().getErrors()).singleElement().asString().contains("no such realm");
        know(Events.provider(providerId, 2, Realm.server().url()).setSettings(Map.of("initial_client_id", "nobody")));
        ask(Events.verification(providerId, 2));
        var second = Application.patiently().until(this::verified, found -> found.size() > 1);
        assertThat(second.getLast().getErrors()).singleElement().asString().contains("token for nobody: 401");
    }

    @Test
    void aRevisionThatIsNotKnownYetIsWaitedForAndAQuestionIsAnsweredOnce() {
        know(door.url() + "/nowhere", 1);
        var question = Events.verification(providerId, 2);
        ask(question);
        ask(question);
        know(Realm.server().url(), 2);
        assertThat(awaitVerified().getErrors()).isEmpty();
        var marker = Events.verification(providerId, 2);
        ask(question);
        ask(marker);
        var all = Application.patiently().until(this::verified, found -> found.stream()
                .anyMatch(answer -> answer.getVerificationId().equals(marker.getVerificationId())));
        assertThat(all).hasSize(2);
    }

    @Test
    void aKindOfProviderThatIsNotServedIsToldSo() {
        know(Events.provider(providerId, 1, door.url()).setProviderType("ldap"));
        ask(Events.verification(providerId, 1));
        assertThat(awaitVerified().getErrors())
                .containsExactly("identity providers of type ldap are not supported yet");
    }

    @Test
    void scopesThatAreNotTheDevelopersToChooseAreNotTold() {
        know(door.url(), 1);
        var application = new Application();
        var question = Events.grantedScopes(application.id(), providerId);
        application.send(question);
        var answer = application.awaitEvent(GrantedScopesRead.class);
        assertThat(answer.getRequestId()).isEqualTo(question.getRequestId());
        assertThat(answer.getScopes()).isNull();
        assertThat(answer.getError()).isNull();
    }

    @Test
    void oneMoreSecretIsRefusedAndTheFirstGoesOnWorking() {
        know(door.url(), 1);
        var application = new Application();
        application.request(providerId);
        var secret = application.awaitSecret();
        var wanted = Events.credential(application.id(), application.publicJwk());
        application.send(wanted);
        var refused = application.awaitEvent(ClientSecretRefused.class);
        assertThat(refused.getRequestId()).isEqualTo(wanted.getCredentialId());
        assertThat(refused.getMessage()).contains("one secret per client");
        assertThat(Realm.tokenStatus(application.id(), secret)).isEqualTo(200);
    }

    @Test
    void aBridgedClientCarriesTheIdsOfItsCaller() {
        know(door.url(), 1);
        var application = new Application();
        BridgedClientRequested wanted = Events.bridged(application.id(), providerId, application.publicJwk())
                .build();
        application.send(wanted);
        assertThat(application.awaitEvent(ClientProvisioned.class).getClientId())
                .isEqualTo(application.id());
        assertThat(Realm.tokenStatus(application.id(), application.awaitSecret()))
                .isEqualTo(200);
        assertThat(Realm.clientsOf(application.id()))
                .singleElement()
                .extracting(client -> client.get("attributes"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("konnect_org_id", wanted.getOwnerOrganizationId())
                .containsEntry("konnect_portal_id", wanted.getPortalId())
                .containsEntry("konnect_developer_id", wanted.getDeveloperId());
    }
}
