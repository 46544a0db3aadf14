package io.gatehouse.schemas.access;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Ids of principals that have none of their own. */
final class PrincipalId {
    private PrincipalId() {}

    /** A name-based UUID (RFC 9562, 5.5), so that the same name is the same principal on every service. */
    static UUID ofName(String name) {
        var hash = ByteBuffer.wrap(TokenDigest.bytes("SHA-1", "gatehouse:principal:" + name));
        var most = (hash.getLong() & ~0xf000L) | 0x5000L;
        var least = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }
}
