package io.gatehouse.registration.developer;

import io.gatehouse.registration.developer.Sessions.Kind;
import io.gatehouse.registration.transaction.Transactions;
import io.gatehouse.schemas.sealed.Secret;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Opens, continues and ends sessions. A refresh token can be exchanged once; one that comes back later ends its session,
 * since either the sender or the one who exchanged it has stolen it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9700#section-4.14.2">RFC 9700, 4.14.2</a>
 */
public class SignIn {
    /** Nobody's id, so that looking for a password costs the same when the address is unknown. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Developers developers;
    private final Sessions sessions;
    private final Passwords passwords;
    private final SessionLifetimes lifetimes;
    private final Transactions transactions;
    private final Clock clock;

    public SignIn(
            Developers developers,
            Sessions sessions,
            Passwords passwords,
            SessionLifetimes lifetimes,
            Transactions transactions,
            Clock clock) {
        this.developers = developers;
        this.sessions = sessions;
        this.passwords = passwords;
        this.lifetimes = lifetimes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Opens a session. Takes as long for an address that nobody has. */
    public SignInOutcome signIn(UUID portalId, String email, Secret password) {
        var found = developers.byEmail(portalId, email);
        var hash = developers.passwordHash(found.map(Developer::id).orElse(NOBODY));
        var right = passwords.matches(password, hash);
        if (found.isEmpty()) {
            return new SignInOutcome.Unknown();
        }
        var developer = found.get();
        if (!right) {
            return new SignInOutcome.WrongPassword(developer);
        }
        return developer.isApproved()
                ? new SignInOutcome.SignedIn(developer, open(developer))
                : new SignInOutcome.NotApproved(developer);
    }

    /** Opens a session for a developer who is approved and has proven it in another way. Its tokens are always new ones. */
    public SessionTokens open(Developer developer) {
        return transactions.inOne(() -> begin(developer));
    }

    private SessionTokens begin(Developer developer) {
        var now = clock.instant();
        var session = UUID.randomUUID();
        sessions.forgetExpired(developer.id(), now);
        sessions.open(session, developer.id(), now);
        return issue(session, now);
    }

    private SessionTokens issue(UUID session, Instant now) {
        var tokens = new SessionTokens(
                Tokens.session(), now.plus(lifetimes.access()), Tokens.session(), now.plus(lifetimes.refresh()));
        sessions.add(session, Kind.ACCESS, Tokens.sha256(tokens.access()), tokens.accessEnds());
        sessions.add(session, Kind.REFRESH, Tokens.sha256(tokens.refresh()), tokens.refreshEnds());
        return tokens;
    }

    /** Exchanges a refresh token for two new tokens. */
    public RefreshOutcome refresh(Secret refreshToken) {
        return transactions.inOne(() -> {
            var hash = Tokens.sha256(refreshToken);
            return sessions.lock(Kind.REFRESH, hash)
                    .map(token -> exchange(token, hash))
                    .orElseGet(RefreshOutcome.Unknown::new);
        });
    }

    private RefreshOutcome exchange(Sessions.Token token, String hash) {
        var now = clock.instant();
        var replacedAt = token.replacedAt();
        if (replacedAt != null && !now.isBefore(replacedAt.plus(lifetimes.overlap()))) {
            sessions.end(token.sessionId());
            return new RefreshOutcome.Reused(token.developerId());
        }
        if (!now.isBefore(token.expiresAt())) {
            sessions.end(token.sessionId());
            return new RefreshOutcome.Expired(token.developerId());
        }
        var developer = developers.byId(token.developerId()).orElseThrow();
        if (!developer.isApproved()) {
            sessions.end(token.sessionId());
            return new RefreshOutcome.NotApproved(developer);
        }
        sessions.replace(hash, now);
        return new RefreshOutcome.Refreshed(developer, issue(token.sessionId(), now));
    }

    /** Who holds an access token; empty when it is unknown, expired or its developer is not approved. */
    public Optional<Developer> current(Secret accessToken) {
        return sessions.find(Kind.ACCESS, Tokens.sha256(accessToken))
                .filter(token -> clock.instant().isBefore(token.expiresAt()))
                .flatMap(token -> developers.byId(token.developerId()))
                .filter(Developer::isApproved);
    }

    /** Ends every session of whoever either token belongs to: signing out revokes all tokens. */
    public void signOut(Optional<Secret> accessToken, Optional<Secret> refreshToken) {
        transactions.run(
                () -> presented(accessToken, refreshToken).forEach(token -> sessions.endAllOf(token.developerId())));
    }

    /** Ends the session that either token belongs to, because its browser is about to get another one. */
    public void leave(Optional<Secret> accessToken, Optional<Secret> refreshToken) {
        transactions.run(() -> presented(accessToken, refreshToken).forEach(token -> sessions.end(token.sessionId())));
    }

    private List<Sessions.Token> presented(Optional<Secret> accessToken, Optional<Secret> refreshToken) {
        return Stream.concat(
                        accessToken.flatMap(token -> sessions.find(Kind.ACCESS, Tokens.sha256(token))).stream(),
                        refreshToken.flatMap(token -> sessions.find(Kind.REFRESH, Tokens.sha256(token))).stream())
                .toList();
    }
}
