package io.gatehouse.schemas.consuming;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a record as they came, kept beside what was made of them. The headers hold them in memory only; they are never
 * sent. A header of that name that came from outside is dropped.
 */
enum OriginalBytes {
    KEY("gatehouse_original_key"),
    VALUE("gatehouse_original_value");

    private final String header;

    OriginalBytes(String header) {
        this.header = header;
    }

    void keep(Headers headers, byte @Nullable [] bytes) {
        headers.remove(header);
        if (bytes != null) {
            headers.add(header, bytes);
        }
    }

    /** Takes the bytes out of the headers; null when there were none. */
    byte @Nullable [] take(Headers headers) {
        var kept = headers.lastHeader(header);
        headers.remove(header);
        return kept == null ? null : kept.value();
    }
}
