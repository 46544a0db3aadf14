package io.gatehouse.registration.protection;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThrottlesTest {
    private static final int MOST = 3;
    private static final UUID PORTAL = UUID.randomUUID();
    private static final Limit FEW = new Limit(MOST, Duration.ofMinutes(15));
    private static final Limit MANY = new Limit(1000, Duration.ofMinutes(15));

    private final Throttle counts = new InMemoryThrottle();

    private static Attempt attempt(String account, int network) {
        return Attempt.of(PORTAL, account + "@example.org", "192.0.2." + network);
    }

    private static void assertOneTooMany(Consumer<Attempt> door, Attempt next) {
        assertThatThrownBy(() -> door.accept(next)).isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void guessesFromOneNetworkAddUpWhateverTheAccounts() {
        var guesses = new GuessThrottle(counts, new GuessThrottle.Limits(MANY, FEW, MANY));
        IntStream.range(0, MOST).forEach(number -> guesses.begin(attempt("a" + number, 1)));

        assertOneTooMany(guesses::begin, attempt("another", 1));
        assertThatNoException().isThrownBy(() -> guesses.begin(attempt("another", 2)));
    }

    @Test
    void guessesAtOneAccountAddUpWhateverTheNetworks() {
        var guesses = new GuessThrottle(counts, new GuessThrottle.Limits(FEW, MANY, MANY));
        IntStream.range(0, MOST).forEach(network -> guesses.begin(attempt("dana", network)));

        assertOneTooMany(guesses::begin, attempt("dana", 99));
        assertThatNoException().isThrownBy(() -> guesses.begin(attempt("another", 99)));
    }

    @Test
    void whoeverGuessesRightMayGoOnForEver() {
        var guesses = new GuessThrottle(counts, new GuessThrottle.Limits(FEW, FEW, FEW));

        assertThatNoException().isThrownBy(() -> IntStream.range(0, MOST * 3).forEach(number -> {
            guesses.begin(attempt("dana", 1));
            guesses.right(attempt("dana", 1));
        }));
    }

    @Test
    void mailsFromOneNetworkAddUpWhateverTheMailboxes() {
        var mails = new MailThrottle(counts, MANY, FEW);
        IntStream.range(0, MOST).forEach(number -> mails.ask(attempt("a" + number, 1)));

        assertOneTooMany(mails::ask, attempt("another", 1));
        assertThatNoException().isThrownBy(() -> mails.ask(attempt("another", 2)));
    }

    @Test
    void mailsToOneMailboxAddUpWhateverTheNetworks() {
        var mails = new MailThrottle(counts, FEW, MANY);
        IntStream.range(0, MOST).forEach(network -> mails.ask(attempt("dana", network)));

        assertOneTooMany(mails::ask, attempt("dana", 99));
    }
}
