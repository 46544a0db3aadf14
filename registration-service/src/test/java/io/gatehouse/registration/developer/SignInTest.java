package io.gatehouse.registration.developer;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.approval.ApprovalStatus;
import io.gatehouse.schemas.sealed.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final Secret PASSWORD = new Secret("the right one");
    private static final SessionLifetimes LIFETIMES =
            new SessionLifetimes(Duration.ofMinutes(15), Duration.ofDays(14), Duration.ofSeconds(10));

    private final MutableClock clock = new MutableClock();
    private final InMemoryDevelopers developers = new InMemoryDevelopers();
    private final InMemorySessions sessions = new InMemorySessions();
    private final ReversedPasswords passwords = new ReversedPasswords();
    private final SignIn signIn =
            new SignIn(developers, sessions, passwords, LIFETIMES, new InMemoryTransactions(), clock);
    private final UUID portal = UUID.randomUUID();
    private Developer dana;

    @BeforeEach
    void dana() {
        dana = new Developer(
                UUID.randomUUID(), portal, "dana@example.org", "Dana", ApprovalStatus.APPROVED, clock.now, clock.now);
        developers.add(dana);
        developers.setPasswordHash(dana.id(), passwords.hash(PASSWORD), clock.now);
    }

    private SessionTokens signedIn() {
        return ((SignInOutcome.SignedIn) signIn.signIn(portal, dana.email(), PASSWORD)).tokens();
    }

    private SessionTokens refreshed(SessionTokens old) {
        return ((RefreshOutcome.Refreshed) signIn.refresh(old.refresh())).tokens();
    }

    @Test
    void theRightPasswordOpensASession() {
        var tokens = signedIn();

        assertThat(signIn.current(tokens.access())).contains(dana);
        assertThat(tokens.accessEnds()).isEqualTo(clock.now.plus(LIFETIMES.access()));
    }

    @Test
    void aPasswordIsCheckedEvenForNobody() {
        assertThat(signIn.signIn(portal, "nobody@example.org", PASSWORD)).isInstanceOf(SignInOutcome.Unknown.class);
        assertThat(signIn.signIn(portal, dana.email(), new Secret("wrong")))
                .isInstanceOf(SignInOutcome.WrongPassword.class);
        assertThat(passwords.checked()).isEqualTo(2);
    }

    @Test
    void tokensAreComparedByTheirHashesOnly() {
        var tokens = signedIn();

        assertThat(sessions.hashes())
                .containsExactlyInAnyOrder(Tokens.sha256(tokens.access()), Tokens.sha256(tokens.refresh()))
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void onlyWhoKnowsThePasswordLearnsThatApprovalIsMissing() {
        developers.setStatus(dana.id(), ApprovalStatus.PENDING, clock.now);

        assertThat(signIn.signIn(portal, dana.email(), PASSWORD)).isInstanceOf(SignInOutcome.NotApproved.class);
        assertThat(signIn.signIn(portal, dana.email(), new Secret("wrong")))
                .isInstanceOf(SignInOutcome.WrongPassword.class);
    }

    @Test
    void anAccessTokenEnds() {
        var tokens = signedIn();

        clock.pass(LIFETIMES.access());

        assertThat(signIn.current(tokens.access())).isEmpty();
    }

    @Test
    void pagesThatRefreshAtTheSameTimeKeepTheSession() {
        var first = signedIn();
        var one = refreshed(first);
        clock.pass(LIFETIMES.overlap().minusSeconds(1));

        var other = refreshed(first);

        assertThat(signIn.current(one.access())).contains(dana);
        assertThat(signIn.current(other.access())).contains(dana);
    }

    @Test
    void aRefreshTokenThatComesBackLaterEndsTheSession() {
        var first = signedIn();
        var next = refreshed(first);
        clock.pass(LIFETIMES.overlap());

        assertThat(signIn.refresh(first.refresh())).isEqualTo(new RefreshOutcome.Reused(dana.id()));
        assertThat(signIn.current(next.access())).isEmpty();
        assertThat(signIn.refresh(next.refresh())).isInstanceOf(RefreshOutcome.Unknown.class);
    }

    @Test
    void aRefreshTokenEnds() {
        var tokens = signedIn();

        clock.pass(LIFETIMES.refresh());

        assertThat(signIn.refresh(tokens.refresh())).isEqualTo(new RefreshOutcome.Expired(dana.id()));
    }

    @Test
    void aSessionDoesNotOutliveTheApproval() {
        var tokens = signedIn();

        developers.setStatus(dana.id(), ApprovalStatus.REVOKED, clock.now);

        assertThat(signIn.current(tokens.access())).isEmpty();
        assertThat(signIn.refresh(tokens.refresh())).isInstanceOf(RefreshOutcome.NotApproved.class);
    }

    private static final class MutableClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
