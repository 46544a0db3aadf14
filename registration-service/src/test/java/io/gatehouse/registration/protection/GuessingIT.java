package io.gatehouse.registration.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.events.AuthenticationObserved;
import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.TestTopics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistrationServiceTest
class GuessingIT {
    private static final int PER_PAIR = 10;
    private static final int PER_ACCOUNT = 50;
    private static final int PER_MAILBOX = 10;

    private final String email = Portal.newAddress();
    private Portal portal;

    @BeforeEach
    void portal(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        portal = new Portal(port, jdbc, true);
        portal.signUp(email);
    }

    private static Http.Answer guess(Http from, String email, String password) {
        return from.post("/api/v2/developer/authenticate", Map.of("username", email, "password", password));
    }

    private static void guessInVain(Http from, String email, int times) {
        IntStream.range(0, times).forEach(number -> assertThat(
                        guess(from, email, "wrong guess " + number).status())
                .isEqualTo(401));
    }

    @Test
    void afterTooManyWrongPasswordsEvenTheRightOneHasToWait() {
        var attacker = portal.from(Portal.newNetwork());
        guessInVain(attacker, email, PER_PAIR);

        var next = guess(attacker, email, Portal.PASSWORD);

        assertThat(next.status()).isEqualTo(429);
        assertThat(next.text("title")).isEqualTo("Too Many Requests");
        assertThat(next.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(8_000L, 8_641L);
        assertThat(portal.authenticate(email, Portal.PASSWORD).status()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(TestTopics.records(Topics.OBSERVATIONS))
                .extracting(observed -> observed.value())
                .filteredOn(AuthenticationObserved.class::isInstance)
                .map(AuthenticationObserved.class::cast)
                .filteredOn(observed -> portal.id().toString().equals(observed.getPortalId()))
                .extracting(AuthenticationObserved::getOutcome)
                .contains("LOCKED"));
    }

    @Test
    void anUnknownAddressIsSlowedDownLikeAKnownOne() {
        var attacker = portal.from(Portal.newNetwork());
        var nobody = Portal.newAddress();
        guessInVain(attacker, nobody, PER_PAIR);

        assertThat(guess(attacker, nobody, "one more").status()).isEqualTo(429);
    }

    @Test
    void guessesFromEverywhereDoNotLockTheOwnerOut() {
        assertThat(portal.authenticate(email, Portal.PASSWORD).status()).isEqualTo(204);
        IntStream.range(0, PER_ACCOUNT).forEach(number -> guessInVain(portal.from(Portal.newNetwork()), email, 1));

        var stranger = guess(portal.from(Portal.newNetwork()), email, "one more");
        var owner = portal.authenticate(email, Portal.PASSWORD);

        assertThat(stranger.status()).isEqualTo(429);
        assertThat(owner.status()).isEqualTo(204);
    }

    @Test
    void signingInOftenIsNoGuessing() {
        IntStream.range(0, PER_PAIR + 2).forEach(number -> assertThat(
                        portal.authenticate(email, Portal.PASSWORD).status())
                .isEqualTo(204));
    }

    @Test
    void aMailboxIsNotFloodedWhetherOrNotAnyoneIsKnownThere() {
        var unknown = Portal.newAddress();
        for (var address : new String[] {email, unknown}) {
            var asker = portal.from(Portal.newNetwork());
            var statuses = IntStream.rangeClosed(0, PER_MAILBOX)
                    .map(number -> asker.post("/api/v2/developer/forgot-password", Map.of("email", address))
                            .status())
                    .boxed()
                    .toList();
            assertThat(statuses).contains(200).endsWith(429);
        }
    }

    @Test
    void manyAtOnceAreCountedEachOnce(@Autowired Throttle throttle) {
        var limit = new Limit(5, Duration.ofHours(1));
        var what = "something " + email;
        var granted = new ConcurrentLinkedQueue<Boolean>();

        IntStream.range(0, 40)
                .parallel()
                .forEach(number -> granted.add(throttle.take(what, limit).isEmpty()));

        assertThat(granted).filteredOn(one -> one).hasSize(5);
    }

    @Test
    void aPlaceComesBackAfterAPause(@Autowired Throttle throttle) {
        var limit = new Limit(2, Duration.ofSeconds(2));
        var what = "something else " + email;
        throttle.take(what, limit);
        throttle.take(what, limit);

        assertThat(throttle.take(what, limit).orElseThrow()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> throttle.take(what, limit).isEmpty());
    }
}
