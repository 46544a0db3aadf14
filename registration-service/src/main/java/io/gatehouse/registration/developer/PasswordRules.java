package io.gatehouse.registration.developer;

import io.gatehouse.registration.refusal.Checks;
import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.schemas.sealed.Secret;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a password must be: long, and none of the first guesses. No kinds of characters are asked for, and none ends by age.
 *
 * @see <a href="https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver">NIST SP 800-63B, 3.1.1.2</a>
 */
public final class PasswordRules {
    /** Most characters; more would only cost time. */
    public static final int LONGEST = 256;

    private static final int SHORTEST = 12;
    private static final int FEWEST_DIFFERENT = 4;
    private static final String FIELD = "password";
    private static final Set<String> FIRST_GUESSES = Set.of(
            "password1234",
            "password12345",
            "password123456",
            "passwordpassword",
            "123456789012",
            "1234567890123",
            "12345678901234",
            "123456789abc",
            "qwertyuiop12",
            "qwertyuiop123",
            "qwertyuiopasdfgh",
            "1q2w3e4r5t6y",
            "iloveyou1234",
            "administrator",
            "letmeinletmein",
            "changemechangeme");

    private PasswordRules() {}

    /** Everything that is wrong with a password. */
    static List<Reason> broken(@Nullable Secret password) {
        var text = password == null ? null : password.reveal();
        return new Checks()
                .required(FIELD, text)
                .atLeast(FIELD, SHORTEST, text)
                .atMost(FIELD, LONGEST, text)
                .that(text == null || !isFirstGuess(text), guessable("is among the first that are guessed"))
                .reasons();
    }

    /**
     * The same for what only a known developer's password must not be.
     *
     * @throws RefusedException if it is the developer's own address or name
     */
    static void refuseOwnName(@Nullable Secret password, Developer developer) {
        var text = password == null ? "" : lower(password.reveal());
        if (text.equals(lower(developer.email())) || text.equals(lower(developer.fullName()))) {
            throw new RefusedException(guessable("is your own address or name"));
        }
    }

    private static boolean isFirstGuess(String text) {
        return FIRST_GUESSES.contains(lower(text))
                || text.codePoints().distinct().count() < FEWEST_DIFFERENT;
    }

    private static Reason guessable(String why) {
        return Reason.invalid(
                FIELD,
                "invalid",
                "this password " + why + " (expected: at least " + SHORTEST
                        + " characters of any kind that nobody would guess, such as four words)");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
