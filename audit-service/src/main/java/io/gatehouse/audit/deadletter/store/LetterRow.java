package io.gatehouse.audit.deadletter.store;

import io.gatehouse.audit.deadletter.DeadLetter;
import io.gatehouse.audit.deadletter.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

/** A row of the table {@code dead_letter}. */
final class LetterRow {
    private LetterRow() {}

    static DeadLetter letter(ResultSet row, int number) throws SQLException {
        return new DeadLetter(
                row.getObject("id", UUID.class),
                new Place(row.getString("topic"), row.getInt("partition"), row.getLong("record_offset")),
                row.getString("source_topic"),
                row.getString("consumer_group"),
                row.getObject("source_partition", Integer.class),
                row.getObject("source_offset", Long.class),
                row.getString("reason"),
                Objects.requireNonNull(row.getObject("failed_at", OffsetDateTime.class))
                        .toInstant(),
                decision(row));
    }

    private static DeadLetter.Decision decision(ResultSet row) throws SQLException {
        var at = row.getObject("decided_at", OffsetDateTime.class);
        return new DeadLetter.Decision(
                DeadLetter.State.of(row.getString("state")),
                row.getString("decided_by"),
                at == null ? null : at.toInstant());
    }
}
