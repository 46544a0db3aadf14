package io.gatehouse.audit.reading.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows in the binary format of {@code COPY}.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html#SQL-COPY-BINARY-FORMAT">PostgreSQL, COPY, binary format</a>
 */
final class CopyStream {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int NULL = -1;

    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    private final DataOutputStream row = new DataOutputStream(buffer);
    private final OutputStream target;

    CopyStream(OutputStream target) throws IOException {
        this.target = target;
        row.write(SIGNATURE);
        row.writeInt(0);
        row.writeInt(0);
    }

    /** Begins a row with this many columns. */
    CopyStream row(int columns) throws IOException {
        buffer.writeTo(target);
        buffer.reset();
        row.writeShort(columns);
        return this;
    }

    CopyStream bigint(long value) throws IOException {
        row.writeInt(Long.BYTES);
        row.writeLong(value);
        return this;
    }

    /** A {@code timestamptz}, to the microsecond. */
    CopyStream time(Instant value) throws IOException {
        var since = Duration.between(EPOCH, value);
        return bigint(since.getSeconds() * 1_000_000 + since.getNano() / 1_000);
    }

    CopyStream text(String value) throws IOException {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        row.writeInt(bytes.length);
        row.write(bytes);
        return this;
    }

    CopyStream uuid(@Nullable UUID value) throws IOException {
        if (value == null) {
            row.writeInt(NULL);
            return this;
        }
        row.writeInt(2 * Long.BYTES);
        row.writeLong(value.getMostSignificantBits());
        row.writeLong(value.getLeastSignificantBits());
        return this;
    }

    /** Ends the rows; the target stays open. */
    void end() throws IOException {
        row.writeShort(NULL);
        buffer.writeTo(target);
    }
}
