package io.gatehouse.registration.developer;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One-time tokens, known by their hash only. */
public interface Links {
    /** What a token is good for. */
    enum Purpose {
        /** Proves that its bearer reads mail to the address. */
        VERIFY_EMAIL,
        /** Lets its bearer choose a password. */
        RESET_PASSWORD
    }

    /**
     * A token that was handed out.
     *
     * @param spent whether it was used already
     */
    record Link(String tokenSha256, UUID developerId, Instant expiresAt, boolean spent) {}

    /** Adds a token; earlier ones of the same purpose stop working. */
    void add(String tokenSha256, UUID developerId, Purpose purpose, Instant expiresAt);

    /** Finds and locks a token. */
    Optional<Link> find(String tokenSha256, Purpose purpose);

    void spend(String tokenSha256, Instant now);

    /** Removes tokens that expired long enough ago that nobody needs to be told so. */
    void forgetExpired(Instant now);
}
