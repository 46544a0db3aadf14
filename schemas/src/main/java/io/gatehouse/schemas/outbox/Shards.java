package io.gatehouse.schemas.outbox;

import java.util.stream.IntStream;

/**
 * Parts of the outbox that are relayed side by side. The events of one key are in one shard, so they stay in order. Rows hold
 * their shard: another number of shards may only be introduced while the table is empty.
 */
final class Shards {
    static final int COUNT = 8;

    private Shards() {}

    /** The shard of a key; the same on every JVM, since {@link String#hashCode} is specified. */
    static int of(String key) {
        return Math.floorMod(key.hashCode(), COUNT);
    }

    static IntStream all() {
        return IntStream.range(0, COUNT);
    }
}
