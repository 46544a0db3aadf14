package io.gatehouse.audit.deadletter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dead letter as it lies on its topic, byte for byte. */
public final class RawRecord {
    private final byte @Nullable [] key;
    private final byte @Nullable [] value;
    private final List<RawHeader> headers;

    /** @param headers in their order, those that were added when it was kept aside too */
    public RawRecord(byte @Nullable [] key, byte @Nullable [] value, List<RawHeader> headers) {
        this.key = key;
        this.value = value;
        this.headers = List.copyOf(headers);
    }

    /** Null when it has none. */
    public byte @Nullable [] key() {
        return key;
    }

    /** Null for a tombstone. */
    public byte @Nullable [] value() {
        return value;
    }

    public List<RawHeader> headers() {
        return headers;
    }

    /** A header of a record. */
    public static final class RawHeader {
        private final String name;
        private final byte @Nullable [] value;
        private final boolean added;

        /** @param added whether it was added when the record was kept aside */
        public RawHeader(String name, byte @Nullable [] value, boolean added) {
            this.name = name;
            this.value = value;
            this.added = added;
        }

        public String name() {
            return name;
        }

        public byte @Nullable [] value() {
            return value;
        }

        public boolean added() {
            return added;
        }
    }
}
