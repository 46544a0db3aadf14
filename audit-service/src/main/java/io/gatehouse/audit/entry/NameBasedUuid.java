package io.gatehouse.audit.entry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs of version 5 (RFC 9562, 5.5): the same name in the same name space gives the same UUID. */
public final class NameBasedUuid {
    private static final UUID ENTRIES = UUID.fromString("5b0d1f8e-6f0c-5f0a-9d0e-0d7a2c3b9e41");
    private static final UUID EVENTS = UUID.fromString("c0a4e6a2-33b7-5c55-8f4e-5a1c7d2e8b90");

    private static final UUID BATCHES = UUID.fromString("0e9f3c1d-7b52-5d6a-a0c3-1f4e8d6b2a57");
    private static final UUID LINES = UUID.fromString("7a1c2f5e-94d3-5b08-8e6f-2c9b0d4f7a13");
    private static final UUID DEAD_LETTERS = UUID.fromString("1c6a9b04-8e2f-5d37-b1a8-60f3e7c5d294");

    private NameBasedUuid() {}

    /** The id of the entry about an event. */
    public static UUID entryId(UUID eventId) {
        return of(ENTRIES, eventId.toString());
    }

    /** The id of an event that has none of its own, such as a tombstone: derived from where it stands. */
    public static UUID eventId(Source source) {
        return of(EVENTS, source.toString());
    }

    /** The id of a batch of entries that is described by this text. */
    public static UUID batchId(String description) {
        return of(BATCHES, description);
    }

    /** The id of the line whose signature covers this text. */
    public static UUID lineId(String text) {
        return of(LINES, text);
    }

    /** The id of the dead letter that lies at this place. */
    public static UUID deadLetterId(String place) {
        return of(DEAD_LETTERS, place);
    }

    static UUID of(UUID space, String name) {
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        var input = ByteBuffer.allocate(16 + bytes.length)
                .putLong(space.getMostSignificantBits())
                .putLong(space.getLeastSignificantBits())
                .put(bytes);
        var hash = ByteBuffer.wrap(sha1(input.array()));
        var high = (hash.getLong() & ~0xF000L) | 0x5000L;
        var low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha1(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(input);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
