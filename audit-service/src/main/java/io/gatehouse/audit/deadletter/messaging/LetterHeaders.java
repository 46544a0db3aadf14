package io.gatehouse.audit.deadletter.messaging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/** The headers that a record gets when it is kept aside: Spring's, and the reason. */
final class LetterHeaders {
    private static final String REASON = "reason";
    private static final String SPRINGS = "kafka_dlt-";
    private static final int LONGEST = 1000;

    private LetterHeaders() {}

    static boolean isAdded(String name) {
        return name.equals(REASON) || name.startsWith(SPRINGS);
    }

    /** Why, at most 1000 characters; empty when unsaid. */
    static String reason(Headers headers) {
        var header = headers.lastHeader(REASON);
        if (header == null || header.value() == null) {
            return "";
        }
        var text = new String(header.value(), StandardCharsets.UTF_8).replace('\0', ' ');
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    static @Nullable Integer partition(Headers headers) {
        var bytes = bytes(headers, KafkaHeaders.DLT_ORIGINAL_PARTITION, Integer.BYTES);
        return bytes == null ? null : bytes.getInt();
    }

    static @Nullable Long offset(Headers headers) {
        var bytes = bytes(headers, KafkaHeaders.DLT_ORIGINAL_OFFSET, Long.BYTES);
        return bytes == null ? null : bytes.getLong();
    }

    private static @Nullable ByteBuffer bytes(Headers headers, String name, int size) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null || header.value().length != size
                ? null
                : ByteBuffer.wrap(header.value());
    }
}
