package io.gatehouse.idpsync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every identity provider adapter does. One subclass per adapter; it says how the next call will end. */
public abstract class IdentityProviderContract {

    /** The adapter under test, connected to the real provider. */
    protected abstract IdentityProvider provider();

    /** Lets every call be answered with a status until the end of the test. */
    protected abstract void answer(int httpStatus, String body, Duration retryAfter);

    /** Lets the next call that makes a client take effect, and loses its answer. */
    protected abstract void loseNextCreateAnswer();

    /** Lets no call be answered in time until the end of the test. */
    protected abstract void neverAnswer();

    /** How many clients the application has. */
    protected abstract int clientCount(String applicationId);

    /** Whether a client obtains a token with a secret. */
    protected abstract boolean works(String clientId, IssuedSecret secret);

    /**
     * Whether the provider can be asked for a client by application; if not, a client whose creation's answer was lost
     * cannot be found, and there is no place that a foreign client could take.
     */
    protected boolean findsByApplication() {
        return true;
    }

    /** Asks the provider something about a client of its; looking for it, where that is a call. */
    protected void ask(String applicationId) {
        provider().find(applicationId);
    }

    /** Redirect URIs that the provider takes. */
    protected Set<String> unusualAddresses() {
        return Set.of("https://a.example/?x=1&y=%20", "http://127.0.0.1:8080/cb", "com.example.app:/cb");
    }

    /** Whether the provider gives a client a new secret. */
    protected boolean givesNewSecrets() {
        return true;
    }

    @Test
    void anApplicationHasNoClientAtFirst() {
        assertThat(provider().find(Clients.weather().applicationId())).isEmpty();
    }

    @Test
    void aNewClientIsFoundAsItWasWanted() {
        var wanted = Clients.weather();
        var created = provider().create(wanted);
        var found = provider().find(wanted.applicationId()).orElseThrow();
        assertThat(found.clientId()).isEqualTo(created.clientId());
        assertThat(found.spec()).isEqualTo(provider().storable(wanted));
    }

    @Test
    void aNewClientObtainsTokensWithItsSecret() {
        var created = provider().create(Clients.weather());
        assertThat(works(created.clientId(), created.secret())).isTrue();
    }

    @Test
    void unusualNamesAndManyAddressesAreKeptAsTheyAre() {
        var wanted = Clients.changed(
                Clients.weather(),
                "Ünïcode \"quoted\" <b>&amp; ${name} 🌦 ",
                null,
                unusualAddresses(),
                Set.of("client_credentials", "authorization_code"));
        provider().create(wanted);
        assertThat(provider().find(wanted.applicationId()).orElseThrow().spec())
                .isEqualTo(provider().storable(wanted));
    }

    @Test
    void makingAClientTwiceLeavesOneWithTheSecondSecret() {
        var wanted = Clients.weather();
        var first = provider().create(wanted);
        var second = provider().create(Clients.renamed(wanted, "Weather 2"));
        assertThat(clientCount(wanted.applicationId())).isEqualTo(1);
        assertThat(works(second.clientId(), second.secret())).isTrue();
        assertThat(works(first.clientId(), first.secret())).isEqualTo(!givesNewSecrets());
        assertThat(provider().find(wanted.applicationId()).orElseThrow().spec().name())
                .isEqualTo("Weather 2");
    }

    @Test
    void anAnswerThatWasLostLeavesOneClientThatIsTakenOver() {
        var wanted = Clients.weather();
        loseNextCreateAnswer();
        assertThatThrownBy(() -> provider().create(wanted)).isInstanceOf(IdpUnavailableException.class);
        var created = provider().create(wanted);
        assertThat(clientCount(wanted.applicationId())).isEqualTo(findsByApplication() ? 1 : 2);
        assertThat(works(created.clientId(), created.secret())).isTrue();
    }

    @Test
    void anUpdateChangesTheClientAndKeepsItsSecret() {
        var wanted = Clients.weather();
        var created = provider().create(wanted);
        var changed = Clients.changed(
                wanted,
                "Climate",
                null,
                Set.of("https://climate.example/a", "https://climate.example/b"),
                Set.of("client_credentials", "authorization_code"));
        provider().update(provider().find(wanted.applicationId()).orElseThrow(), changed);
        assertThat(provider().find(wanted.applicationId()).orElseThrow().spec())
                .isEqualTo(provider().storable(changed));
        assertThat(works(created.clientId(), created.secret())).isTrue();
    }

    @Test
    void anUpdateCanTakeEverythingOptionalAway() {
        var wanted = Clients.weather();
        provider().create(wanted);
        var bare = Clients.changed(wanted, "Weather", null, Set.of(), Set.of("client_credentials"));
        provider().update(provider().find(wanted.applicationId()).orElseThrow(), bare);
        assertThat(provider().find(wanted.applicationId()).orElseThrow().spec())
                .isEqualTo(provider().storable(bare));
    }

    @Test
    void aNewSecretReplacesTheOneBeforeAndNothingElse() {
        var wanted = Clients.weather();
        var created = provider().create(wanted);
        var client = provider().find(wanted.applicationId()).orElseThrow();
        if (!givesNewSecrets()) {
            assertThatThrownBy(() -> provider().rotateSecret(client)).isInstanceOf(IdpRejectedException.class);
            assertThat(works(client.clientId(), created.secret())).isTrue();
            return;
        }
        var rotated = provider().rotateSecret(client);
        assertThat(works(client.clientId(), rotated)).isTrue();
        assertThat(works(client.clientId(), created.secret())).isFalse();
        assertThat(provider().find(wanted.applicationId())).contains(client);
    }

    @Test
    void aDeletedClientIsGoneAndMayBeDeletedAgain() {
        var wanted = Clients.weather();
        var created = provider().create(wanted);
        var client = provider().find(wanted.applicationId()).orElseThrow();
        provider().delete(client);
        provider().delete(client);
        assertThat(provider().find(wanted.applicationId())).isEmpty();
        assertThat(works(client.clientId(), created.secret())).isFalse();
    }

    @Test
    void aClientThatVanishedCannotBeUpdatedButLookedForAgain() {
        var wanted = Clients.weather();
        provider().create(wanted);
        var client = provider().find(wanted.applicationId()).orElseThrow();
        provider().delete(client);
        assertThatThrownBy(() -> provider().update(client, wanted)).isInstanceOf(IdpUnavailableException.class);
        assertThatThrownBy(() -> provider().rotateSecret(client)).isInstanceOf(IdpUnavailableException.class);
    }

    @Test
    void aRefusalCarriesTheStatusAndTheProvidersWordsButNoSecret() {
        var applicationId = present();
        var secret = "s3cret".repeat(7);
        answer(403, "{\"error\":\"insufficient rights of " + secret + "\"}", Duration.ZERO);
        var refusal = catchThrowableOfType(IdpRejectedException.class, () -> ask(applicationId));
        assertThat(refusal.status()).isEqualTo(403);
        assertThat(refusal.reason()).contains("insufficient rights").doesNotContain(secret);
    }

    @Test
    void aRefusedCreationIsFinal() {
        answer(400, "{\"errorMessage\":\"no such thing\"}", Duration.ZERO);
        assertThatThrownBy(() -> provider().create(Clients.weather())).isInstanceOf(IdpRejectedException.class);
    }

    @Test
    void aProviderInTroubleIsUnavailable() {
        var applicationId = present();
        for (var status : Set.of(500, 502, 503, 504, 302)) {
            answer(status, "<html>secret-page</html>", Duration.ZERO);
            var failure = catchThrowableOfType(IdpUnavailableException.class, () -> ask(applicationId));
            assertThat(failure.status()).isEqualTo(status);
            assertThat(failure.reason()).doesNotContain("secret-page");
        }
    }

    @Test
    void anAnswerThatIsNotTheProvidersIsNoAnswer() {
        var applicationId = present();
        answer(200, "<html>hotel portal</html>", Duration.ZERO);
        assertThatThrownBy(() -> ask(applicationId)).isInstanceOf(IdpUnavailableException.class);
    }

    @Test
    void notFoundIsNoSignOfAMissingClientWhenItIsLookedFor() {
        var applicationId = present();
        answer(404, "{\"error\":\"Realm not found.\"}", Duration.ZERO);
        assertThatThrownBy(() -> ask(applicationId)).isInstanceOf(IdpUnavailableException.class);
    }

    @Test
    void aThrottledProviderSaysWhenToComeBack() {
        var applicationId = present();
        answer(429, "", Duration.ofSeconds(17));
        var failure = catchThrowableOfType(IdpUnavailableException.class, () -> ask(applicationId));
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(17));
    }

    @Test
    void aProviderThatDoesNotAnswerInTimeIsUnavailable() {
        var applicationId = present();
        neverAnswer();
        assertThatThrownBy(() -> ask(applicationId)).isInstanceOf(IdpUnavailableException.class);
    }

    private String present() {
        var wanted = Clients.weather();
        provider().create(wanted);
        return wanted.applicationId();
    }
}
