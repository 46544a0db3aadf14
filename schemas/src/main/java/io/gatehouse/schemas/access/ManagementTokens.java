package io.gatehouse.schemas.access;

import io.gatehouse.schemas.access.AccessProperties.Token;
import io.gatehouse.schemas.http.Principal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Recognises the bearer tokens of the management APIs by their SHA-256. */
public class ManagementTokens {
    private final List<Token> known;

    ManagementTokens(AccessProperties access) {
        this.known = List.copyOf(access.tokens());
    }

    /** The holder of a token; empty for an unknown one. Takes the same time whichever token matches. */
    public Optional<Principal> recognise(String token) {
        var digest = HexFormat.of().formatHex(digest("SHA-256", token)).getBytes(StandardCharsets.US_ASCII);
        Token found = null;
        for (var candidate : known) {
            if (MessageDigest.isEqual(candidate.sha256().getBytes(StandardCharsets.US_ASCII), digest)) {
                found = candidate;
            }
        }
        return Optional.ofNullable(found).map(holder -> principal(holder, token));
    }

    private static Principal principal(Token holder, String token) {
        var type = token.startsWith("spat_") ? "system_account" : "user";
        return new Principal(idOf(holder.name()).toString(), holder.name(), type, holder.roles(), null);
    }

    /** A name-based UUID (RFC 9562, 5.5), so that a token of the same name is the same principal on every service. */
    static UUID idOf(String name) {
        var hash = ByteBuffer.wrap(digest("SHA-1", "gatehouse:principal:" + name));
        var most = (hash.getLong() & ~0xf000L) | 0x5000L;
        var least = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }

    private static byte[] digest(String algorithm, String value) {
        try {
            return MessageDigest.getInstance(algorithm).digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(algorithm + " is part of every JDK", e);
        }
    }
}
