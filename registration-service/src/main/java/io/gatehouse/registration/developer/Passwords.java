package io.gatehouse.registration.developer;

import io.gatehouse.schemas.sealed.Secret;
import org.jspecify.annotations.Nullable;

/** Turns passwords into hashes that cannot be turned back. */
public interface Passwords {
    String hash(Secret password);

    /** Whether the hash is that of the password. Takes as long for a missing hash, and is false then. */
    boolean matches(Secret password, @Nullable String hash);
}
