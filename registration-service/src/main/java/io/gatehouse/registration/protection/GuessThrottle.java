package io.gatehouse.registration.protection;

/**
 * Slows down whoever guesses passwords: from one network, at one account, and at one account from one network. Only wrong
 * guesses count. Whoever guesses at another's account cannot lock its owner out: from a network where the owner signed in
 * before, only guesses from there count.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html">OWASP, Authentication</a>
 */
public class GuessThrottle {
    /**
     * How many wrong guesses are let through.
     *
     * @param account at one account, from networks that never signed in to it
     * @param network from one network, at whatever account
     * @param pair at one account from one network
     */
    public record Limits(Limit account, Limit network, Limit pair) {}

    private final Throttle throttle;
    private final Limits limits;

    public GuessThrottle(Throttle throttle, Limits limits) {
        this.throttle = throttle;
        this.limits = limits;
    }

    /**
     * Counts a guess, before it is looked at.
     *
     * @throws TooManyAttemptsException if there were too many; the guess must not be looked at then
     */
    public void begin(Attempt attempt) {
        take(network(attempt), limits.network());
        take(pair(attempt), limits.pair());
        if (!throttle.isFamiliar(pair(attempt))) {
            take(account(attempt), limits.account());
        }
    }

    /** The guess was right, so it does not count. */
    public void right(Attempt attempt) {
        throttle.giveBack(network(attempt), limits.network());
        throttle.giveBack(pair(attempt), limits.pair());
        if (!throttle.isFamiliar(pair(attempt))) {
            throttle.giveBack(account(attempt), limits.account());
        }
        throttle.remember(pair(attempt));
    }

    private void take(String what, Limit limit) {
        throttle.take(what, limit).ifPresent(pause -> {
            throw new TooManyAttemptsException(pause);
        });
    }

    private static String account(Attempt attempt) {
        return "guesses at " + attempt.account();
    }

    private static String network(Attempt attempt) {
        return "guesses from " + attempt.network();
    }

    private static String pair(Attempt attempt) {
        return account(attempt) + " from " + attempt.network();
    }
}
