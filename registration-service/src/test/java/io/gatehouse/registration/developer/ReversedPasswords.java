package io.gatehouse.registration.developer;

import io.gatehouse.schemas.sealed.Secret;
import org.jspecify.annotations.Nullable;

/** Hashes that are quick and quite unsafe, and a count of how often one was compared. */
class ReversedPasswords implements Passwords {
    private int checked;

    @Override
    public String hash(Secret password) {
        return new StringBuilder(password.reveal()).reverse().toString();
    }

    @Override
    public boolean matches(Secret password, @Nullable String hash) {
        checked++;
        return hash(password).equals(hash);
    }

    int checked() {
        return checked;
    }
}
