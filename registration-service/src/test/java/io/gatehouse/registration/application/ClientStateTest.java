package io.gatehouse.registration.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.application.ClientState.Provisioning;
import org.junit.jupiter.api.Test;

class ClientStateTest {
    private static final ClientState PENDING = ClientState.initial(CredentialKind.CLIENT_CREDENTIALS);

    @Test
    void onlyAClientThatAProviderMakesIsWaitedFor() {
        assertThat(PENDING.provisioning()).isEqualTo(Provisioning.PENDING);
        assertThat(ClientState.initial(CredentialKind.KEY_AUTH).provisioning()).isEqualTo(Provisioning.READY);
        assertThat(ClientState.initial(CredentialKind.SELF_MANAGED_CLIENT_CREDENTIALS)
                        .provisioning())
                .isEqualTo(Provisioning.READY);
    }

    @Test
    void aRefusalIsKeptUntilTheClientIsMade() {
        var refused = PENDING.failed("no", 1, true);

        assertThat(refused).isEqualTo(new ClientState(Provisioning.FAILED, null, "no", 0));
        assertThat(refused.reflects("id", 2)).isEqualTo(new ClientState(Provisioning.READY, "id", null, 2));
    }

    @Test
    void anAttemptThatIsRepeatedLeavesThingsPending() {
        assertThat(PENDING.failed("later", 1, false))
                .isEqualTo(new ClientState(Provisioning.PENDING, null, "later", 0));
    }

    @Test
    void aClientThatExistsStaysUsableWhenAChangeIsRefused() {
        var ready = PENDING.reflects("id", 1);

        assertThat(ready.failed("no", 2, true)).isEqualTo(new ClientState(Provisioning.READY, "id", "no", 1));
    }

    @Test
    void newsThatComeTwiceOrLateChangeNothing() {
        var ready = PENDING.reflects("id", 3);
        var failedLater = ready.failed("no", 4, true);

        assertThat(ready.failed("old", 3, true)).isEqualTo(ready);
        assertThat(ready.reflects("other", 2)).isEqualTo(ready);
        assertThat(failedLater.reflects("id", 3)).isEqualTo(failedLater);
    }
}
