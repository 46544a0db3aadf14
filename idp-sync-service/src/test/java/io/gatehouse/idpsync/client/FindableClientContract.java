package io.gatehouse.idpsync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What adapters do besides whose provider has one place for the client of an application, which a foreign one may take. */
public abstract class FindableClientContract extends IdentityProviderContract {
    /** Makes a client in the place of an application's that is not Gatehouse's. */
    protected abstract void createForeign(String applicationId);

    /** Whether a foreign client is as it was made. */
    protected abstract boolean foreignIsUntouched(String applicationId);

    @Test
    void aForeignClientInTheSamePlaceIsRefusedAndNeverTouched() {
        var wanted = Clients.weather();
        createForeign(wanted.applicationId());
        assertThatThrownBy(() -> provider().find(wanted.applicationId())).isInstanceOf(IdpRejectedException.class);
        assertThatThrownBy(() -> provider().create(wanted)).isInstanceOf(IdpRejectedException.class);
        assertThat(foreignIsUntouched(wanted.applicationId())).isTrue();
    }
}
