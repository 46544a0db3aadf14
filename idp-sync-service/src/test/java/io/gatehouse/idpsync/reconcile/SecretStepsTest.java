package io.gatehouse.idpsync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.idpsync.client.ClientSecrets;
import io.gatehouse.idpsync.client.Clients;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.RegisteredClient;
import io.gatehouse.idpsync.reconcile.SecretRequest.Kind;
import io.gatehouse.schemas.sealed.Secret;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SecretStepsTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final String APPLICATION = "a";

    private final TwoSecrets provider = new TwoSecrets();

    @Test
    void aRotationAddsASecretBesideTheOneThatItReplaces() {
        provider.keep("s0");
        var first = known("s0", APPLICATION, null);
        assertThat(next(List.of(first), request(Kind.ROTATION, "r1"))).hasValueSatisfying(outcome -> assertThat(outcome)
                .isInstanceOfSatisfying(SyncOutcome.SecretAdded.class, added -> assertThat(added.superseded())
                        .isEqualTo(first)));
        assertThat(provider.secrets).hasSize(2).contains("s0");
    }

    @Test
    void aRotationWithoutRoomEndsTheSecretThatIsOnItsWayOutFirst() {
        provider.keep("s0", "s1");
        var retiring = known("s0", APPLICATION, NOW.plusSeconds(60));
        var present = known("s1", APPLICATION, null);
        assertThat(next(List.of(retiring, present), request(Kind.ROTATION, "r1")))
                .contains(new SyncOutcome.SecretRetired(retiring));
        assertThat(provider.secrets).containsExactly("s1");
    }

    @Test
    void aRotationWithoutRoomForBothCutsOver() {
        provider.keep("s0", "s1");
        var present = known("s0", APPLICATION, null);
        var other = known("s1", "c1", null);
        assertThat(next(List.of(present, other), request(Kind.ROTATION, "r1")))
                .contains(new SyncOutcome.SecretRetired(present));
        assertThat(next(List.of(other), request(Kind.ROTATION, "r1")))
                .hasValueSatisfying(outcome -> assertThat(outcome).isInstanceOf(SyncOutcome.SecretAdded.class));
        assertThat(provider.secrets).hasSize(2).contains("s1");
    }

    @Test
    void oneMoreCredentialIsRefusedWhereThereIsNoRoom() {
        provider.keep("s0", "s1");
        var known = List.of(known("s0", APPLICATION, null), known("s1", "c1", null));
        var request = request(Kind.CREDENTIAL, "c2");
        assertThat(next(known, request)).hasValueSatisfying(outcome -> assertThat(outcome)
                .isInstanceOfSatisfying(SyncOutcome.SecretRefused.class, refused -> {
                    assertThat(refused.request()).isEqualTo(request);
                    assertThat(refused.reason()).contains("at most 2 secrets");
                }));
        assertThat(provider.secrets).containsExactly("s0", "s1");
    }

    @Test
    void aCredentialGetsASecretOfItsOwnAndReplacesNone() {
        provider.keep("s0");
        assertThat(next(List.of(known("s0", APPLICATION, null)), request(Kind.CREDENTIAL, "c1")))
                .hasValueSatisfying(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(SyncOutcome.SecretAdded.class, added -> assertThat(added.superseded())
                                .isNull()));
    }

    @Test
    void aSecretThatNobodyKnowsIsGoneWhenAnotherIsAdded() {
        provider.keep("s0", "lost");
        next(List.of(known("s0", APPLICATION, null)), request(Kind.CREDENTIAL, "c1"));
        assertThat(provider.secrets).hasSize(2).contains("s0").doesNotContain("lost");
    }

    @Test
    void aRevocationEndsTheSecretsOfItsCredentialOnly() {
        provider.keep("s0", "s1");
        var revoked = known("s1", "c1", null);
        var request = request(Kind.REVOCATION, "c1");
        assertThat(next(List.of(known("s0", APPLICATION, null), revoked), request))
                .contains(new SyncOutcome.SecretRevoked(request, "client", List.of(revoked)));
        assertThat(provider.secrets).containsExactly("s0");
    }

    @Test
    void aSecretIsRetiredWhenItsTimeHasComeAndNotBefore() {
        provider.keep("s0", "s1");
        var later = known("s0", APPLICATION, NOW.plusMillis(1));
        assertThat(next(List.of(later))).isEmpty();
        var due = known("s0", APPLICATION, NOW);
        assertThat(next(List.of(due))).contains(new SyncOutcome.SecretRetired(due));
        assertThat(provider.secrets).containsExactly("s1");
    }

    private Optional<SyncOutcome> next(List<KnownSecret> known, SecretRequest... requests) {
        var client = new RegisteredClient("client", "client", Clients.weather(APPLICATION));
        return new SecretSteps(provider, client, known, NOW).next(Arrays.asList(requests));
    }

    private static SecretRequest request(Kind kind, String id) {
        return new SecretRequest(kind, id, APPLICATION, 2, null, null);
    }

    private static KnownSecret known(String id, String credentialId, @Nullable Instant retireAt) {
        return new KnownSecret(id, credentialId, retireAt);
    }

    /** The secrets of one client, of which there may be two. */
    private static final class TwoSecrets implements ClientSecrets {
        private final Set<String> secrets = new LinkedHashSet<>();
        private int made;

        void keep(String... ids) {
            secrets.addAll(List.of(ids));
        }

        @Override
        public int limit() {
            return 2;
        }

        @Override
        public IssuedSecret add(RegisteredClient client, Set<String> known) {
            secrets.retainAll(known);
            made++;
            secrets.add("new " + made);
            return new IssuedSecret(new Secret("secret"), null, "new " + made);
        }

        @Override
        public void remove(RegisteredClient client, String secretId) {
            secrets.remove(secretId);
        }
    }
}
