package io.gatehouse.audit.deadletter.web;

import io.gatehouse.audit.deadletter.Mask;
import io.gatehouse.audit.deadletter.RawRecord;
import io.gatehouse.audit.deadletter.RecordDecoder.Decoded;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The record of a dead letter; whatever may be a secret is replaced by asterisks.
 *
 * @param key null when it has none
 * @param value null for a tombstone
 * @param schema full name of the schema; null when the value could not be decoded
 * @param fields the decoded value; null when it could not be decoded
 */
record RecordView(
        @Nullable Bytes key,
        @Nullable Bytes value,
        List<Header> headers,
        @Nullable String schema,
        @Nullable Map<String, @Nullable Object> fields) {
    /**
     * Some bytes.
     *
     * @param size how many there are
     * @param text as UTF-8; null if they are none
     * @param masked whether something was hidden
     */
    record Bytes(int size, @Nullable String text, String base64, boolean masked) {
        static @Nullable Bytes of(byte @Nullable [] bytes) {
            if (bytes == null) {
                return null;
            }
            var shown = Mask.bytes(bytes);
            return new Bytes(
                    bytes.length,
                    utf8(shown).orElse(null),
                    Base64.getEncoder().encodeToString(shown),
                    !Arrays.equals(bytes, shown));
        }

        private static Optional<String> utf8(byte[] bytes) {
            try {
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString());
            } catch (CharacterCodingException binary) {
                return Optional.empty();
            }
        }
    }

    /**
     * A header.
     *
     * @param added whether it was added when the record was kept aside
     */
    record Header(String name, @Nullable Bytes value, boolean added) {}

    static RecordView of(RawRecord record, Optional<Decoded> decoded) {
        return new RecordView(
                Bytes.of(record.key()),
                Bytes.of(record.value()),
                record.headers().stream()
                        .map(header -> new Header(header.name(), Bytes.of(header.value()), header.added()))
                        .toList(),
                decoded.map(Decoded::schema).orElse(null),
                decoded.map(it -> Mask.fields(it.fields())).orElse(null));
    }
}
