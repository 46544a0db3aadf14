package io.gatehouse.registration.accesstoken;

import io.gatehouse.registration.transaction.Transactions;
import io.gatehouse.schemas.access.AccessToken;
import io.gatehouse.schemas.access.AccessTokenTable;
import io.gatehouse.schemas.access.TokenDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes bearer tokens and takes them back. Each change is announced in the transaction that makes it. */
public class ManageTokens {
    /**
     * A token that was just made.
     *
     * @param text the token itself; shown now and never again
     */
    public record Made(AccessToken token, String text) {
        @Override
        public String toString() {
            return "Made[token=" + token.id() + ", text=****]";
        }
    }

    private final AccessTokenTable tokens;
    private final AccessTokenAnnouncements announcements;
    private final Transactions transactions;
    private final Clock clock;

    public ManageTokens(
            AccessTokenTable tokens, AccessTokenAnnouncements announcements, Transactions transactions, Clock clock) {
        this.tokens = tokens;
        this.announcements = announcements;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Makes a token. Not repeatable: each call makes another.
     *
     * @param roles what it may do, by the names of roles
     * @param expires from when on it is no longer good; null for never
     * @throws IllegalArgumentException if a role is not known; its message names those that are
     */
    public Made create(String name, Set<String> roles, boolean system, @Nullable Instant expires) {
        var text = TokenDigest.newToken(system);
        var token = new AccessToken(
                UUID.randomUUID(),
                name,
                system,
                TokenDigest.of(text),
                roles,
                1,
                now(),
                expires == null ? null : expires.truncatedTo(ChronoUnit.MILLIS),
                null);
        transactions.run(() -> keep(token));
        return new Made(token, text);
    }

    /** All tokens, also those that are no longer good. */
    public List<AccessTokenTable.Listed> list() {
        return tokens.all();
    }

    /** Takes a token back for good; false when there is none of that id. May be repeated. */
    public boolean revoke(UUID id) {
        return change(id, token -> {
            if (token.revokedAt() == null) {
                keep(token.revoked(now()));
            }
        });
    }

    /** Forgets a token, which takes it back too; false when there is none of that id. */
    public boolean delete(UUID id) {
        return change(id, token -> {
            tokens.remove(id);
            announcements.removed(id);
        });
    }

    private boolean change(UUID id, Consumer<AccessToken> change) {
        return transactions.inOne(() -> {
            var found = tokens.lock(id);
            found.ifPresent(change);
            return found.isPresent();
        });
    }

    private void keep(AccessToken token) {
        tokens.put(token);
        announcements.changed(token);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
