package io.gatehouse.idpsync.client.auth0;

import io.gatehouse.schemas.sealed.Secret;
import java.util.Base64;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The scopes that an access token names, read without a check of its signature: only to tell an administrator. */
final class TokenScopes {
    private TokenScopes() {}

    /** The scopes of a token (RFC 9068, 2.2.3); empty also if it is not a JWT. */
    static Set<String> of(Secret token) {
        var parts = token.reveal().split("\\.", -1);
        try {
            var claims =
                    JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(parts.length == 3 ? parts[1] : "e30"));
            return Set.of(claims.path("scope").asString("").split(" ", -1));
        } catch (JacksonException | IllegalArgumentException e) {
            return Set.of();
        }
    }
}
