package io.gatehouse.registration.developer.argon2;

import io.gatehouse.registration.developer.Passwords;
import io.gatehouse.schemas.sealed.Secret;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id with 19 MiB, two passes and one lane. Only a few at a time, so that many sign-ins at once do not take all memory.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP, Password Storage</a>
 */
class Argon2Passwords implements Passwords {
    private static final int AT_ONCE = 2;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final String nobodys = hash(new Secret("the password of nobody"));

    @Override
    public final String hash(Secret password) {
        return inTurn(() -> encode(password));
    }

    private String encode(Secret password) {
        var hash = argon2.encode(password.reveal());
        if (hash == null) {
            throw new IllegalStateException("a password that is not null has a hash");
        }
        return hash;
    }

    @Override
    public boolean matches(Secret password, @Nullable String hash) {
        var right = inTurn(() -> argon2.matches(password.reveal(), hash == null ? nobodys : hash));
        return right && hash != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
