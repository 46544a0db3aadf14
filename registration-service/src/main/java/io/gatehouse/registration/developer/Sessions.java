package io.gatehouse.registration.developer;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Open sessions and their tokens, known by their hash only. */
public interface Sessions {
    /** Which of the two tokens of a session. */
    enum Kind {
        ACCESS,
        REFRESH
    }

    /**
     * A token that was handed out.
     *
     * @param replacedAt when it was exchanged for a new one; null while it is good
     */
    record Token(
            UUID sessionId,
            UUID developerId,
            Instant expiresAt,
            @Nullable Instant replacedAt) {}

    void open(UUID sessionId, UUID developerId, Instant now);

    void add(UUID sessionId, Kind kind, String tokenSha256, Instant expiresAt);

    /** Finds a token of a session that is open. */
    Optional<Token> find(Kind kind, String tokenSha256);

    /** The same, locking it against others who exchange it. */
    Optional<Token> lock(Kind kind, String tokenSha256);

    /** Notes that a token was exchanged; keeps the first time. */
    void replace(String tokenSha256, Instant now);

    void end(UUID sessionId);

    void endAllOf(UUID developerId);

    /** Forgets the developer's tokens and sessions that can no longer be used. */
    void forgetExpired(UUID developerId, Instant now);

    /** The same for all developers; expired tokens go too. */
    void forgetExpired(Instant now);
}
