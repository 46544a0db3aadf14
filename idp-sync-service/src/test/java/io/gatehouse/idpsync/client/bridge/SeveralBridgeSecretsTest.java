package io.gatehouse.idpsync.client.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.idpsync.client.ClientSecrets;
import io.gatehouse.idpsync.client.Clients;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The same at a bridge that keeps several secrets per client. */
class SeveralBridgeSecretsTest extends BridgeIdentityProviderTest {
    @Override
    Map<String, String> settings() {
        return Map.of("allow_multiple_credentials", "true");
    }

    @Test
    void twoSecretsWorkUntilOneIsRemoved() {
        var wanted = Clients.weather();
        var made = provider().create(wanted);
        var client = provider().find(wanted.applicationId()).orElseThrow();
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
    void aSecretThatNobodyKnowsIsRemovedBeforeAnotherIsAdded() {
        var wanted = Clients.weather();
        var made = provider().create(wanted);
        var client = provider().find(wanted.applicationId()).orElseThrow();
        var known = Set.of(Objects.requireNonNull(made.secret().secretId()));
        lose("POST");
        assertThatThrownBy(() -> secrets().add(client, known)).isInstanceOf(IdpUnavailableException.class);
        var added = secrets().add(client, known);
        assertThat(works(client.clientId(), added)).isTrue();
        assertThat(server.secrets(client.clientId())).isEqualTo(2);
    }

    private ClientSecrets secrets() {
        return provider().severalSecrets().orElseThrow();
    }
}
