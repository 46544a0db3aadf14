package io.gatehouse.schemas.access;

import io.gatehouse.schemas.http.Principal;
import io.gatehouse.schemas.observation.AuthenticationOutcome;
import java.time.Clock;
import java.util.Optional;

/** Tokens that the command made. */
class StoredTokens implements TokenSource {
    private final AccessTokenTable tokens;
    private final Clock clock;

    StoredTokens(AccessTokenTable tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Optional<Recognition> recognise(String token) {
        return tokens.byDigest(TokenDigest.of(token)).map(this::recognised);
    }

    private Recognition recognised(AccessToken token) {
        var now = clock.instant();
        if (token.revokedAt() != null) {
            return new Recognition.Refused(AuthenticationOutcome.DISABLED);
        }
        if (token.expiresAt() != null && !now.isBefore(token.expiresAt())) {
            return new Recognition.Refused(AuthenticationOutcome.TOKEN_EXPIRED);
        }
        tokens.used(token.id(), now);
        var type = token.system() ? "system_account" : "user";
        return new Recognition.Recognised(
                new Principal(token.id().toString(), token.name(), type, token.roles(), null));
    }
}
