package io.gatehouse.audit.deadletter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as it lies on its topic, byte for byte.
 *
 * @param key null when it has none
 * @param value null for a tombstone
 * @param headers in their order, those that were added when it was kept aside too
 */
public record RawRecord(
        byte @Nullable [] key, byte @Nullable [] value, List<RawHeader> headers) {
    public RawRecord {
        headers = List.copyOf(headers);
    }

    /**
     * A header.
     *
     * @param added whether it was added when the record was kept aside
     */
    public record RawHeader(String name, byte @Nullable [] value, boolean added) {}
}
