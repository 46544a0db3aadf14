package io.gatehouse.schemas.access;

import io.gatehouse.schemas.access.AccessProperties.Token;
import io.gatehouse.schemas.http.Principal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** Tokens that stand in the settings. */
class SettingsTokens implements TokenSource {
    private final List<Token> known;

    SettingsTokens(List<Token> known) {
        this.known = List.copyOf(known);
    }

    /** Takes the same time whichever token matches. */
    @Override
    public Optional<Recognition> recognise(String token) {
        var digest = ascii(TokenDigest.of(token));
        Token found = null;
        for (var candidate : known) {
            if (MessageDigest.isEqual(ascii(candidate.sha256()), digest)) {
                found = candidate;
            }
        }
        return Optional.ofNullable(found).map(holder -> new Recognition.Recognised(principal(holder, token)));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static Principal principal(Token holder, String token) {
        var type = token.startsWith("spat_") ? "system_account" : "user";
        return new Principal(PrincipalId.ofName(holder.name()).toString(), holder.name(), type, holder.roles(), null);
    }
}
