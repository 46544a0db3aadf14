package io.gatehouse.schemas.serialization;

import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;

/**
 * The frame around each record: magic byte 0, then the id of the writer's schema, four bytes, big end first.
 *
 * @see <a href="https://docs.confluent.io/platform/current/schema-registry/fundamentals/serdes-develop/index.html#wire-format">
 *     Wire format</a>
 */
final class WireFormat {
    static final int HEADER_LENGTH = 5;
    private static final byte MAGIC = 0;

    private WireFormat() {}

    static byte[] header(int schemaId) {
        return ByteBuffer.allocate(HEADER_LENGTH).put(MAGIC).putInt(schemaId).array();
    }

    /**
     * The schema id of a record.
     *
     * @throws SerializationException if the bytes are not in this format
     */
    static int schemaId(byte[] bytes) {
        if (bytes.length < HEADER_LENGTH) {
            throw new SerializationException(
                    bytes.length + " bytes (expected: a header of 5 bytes and an Avro record)");
        }
        if (bytes[0] != MAGIC) {
            throw new SerializationException("first byte " + (bytes[0] & 0xff) + " (expected: magic byte 0)");
        }
        return ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
    }
}
